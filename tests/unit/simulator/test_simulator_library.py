"""python-telegram-bot's own client finds nothing odd about the simulator."""

import pytest
import telegram
from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from telegram.constants import ParseMode


def client(simulator):
    return telegram.Bot("123:ABC", base_url=f"{simulator.url}/bot", base_file_url=f"{simulator.url}/file/bot")


async def test_the_bot_knows_itself_and_its_commands(simulator):
    async with client(simulator) as bot:
        assert (bot.id, bot.username) == (123, "PerspectiefBot")
        await bot.set_my_commands([BotCommand("nieuw", "Nieuwe plek")], language_code="nl")
        assert [c.command for c in await bot.get_my_commands(language_code="nl")] == ["nieuw"]
        await bot.set_my_description("Meld een plek")
        assert (await bot.get_my_description()).description == "Meld een plek"


async def test_a_conversation_with_buttons_goes_back_and_forth(simulator):
    jan = simulator.add_person("Jan de Vries")
    async with client(simulator) as bot:
        simulator.start(jan, "abc")
        (update,) = await bot.get_updates()
        assert update.message.text == "/start abc"
        assert update.message.entities[0].type == "bot_command"
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ja & graag", callback_data="q:1:ja")]])
        sent = await bot.send_message(jan.id, "<b>Hé 👷</b> &lt;u&gt;", ParseMode.HTML, reply_markup=keyboard)
        assert sent.text == "Hé 👷 <u>"
        assert sent.parse_entities() == {sent.entities[0]: "Hé 👷"}
        press = simulator.press(jan, simulator.messages(jan)[-1], "q:1:ja")
        (query,) = await bot.get_updates(offset=update.update_id + 1)
        await query.callback_query.answer("Genoteerd", show_alert=True)
        assert await press.answer == {"text": "Genoteerd", "alert": True, "url": ""}
        edited = await query.callback_query.edit_message_text("Dank u")
        assert edited.reply_markup is None
        assert edited.edit_date


async def test_files_go_up_and_down(simulator):
    jan = simulator.add_person("Jan")
    simulator.phone(jan).file("vacature.pdf", b"%PDF-1.7", "application/pdf", caption="Onze vacature")
    simulator.phone(jan).photo(b"jpeg")
    async with client(simulator) as bot:
        document, photo = await bot.get_updates()
        assert document.message.document.mime_type == "application/pdf"
        file = await document.message.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7"
        assert bytes(await (await photo.message.photo[-1].get_file()).download_as_bytearray()) == b"jpeg"
        sent = await bot.send_document(jan.id, b"gegevens", filename="gegevens.json", caption="Uw gegevens")
        assert sent.document.file_name == "gegevens.json"
        assert (await bot.send_photo(jan.id, b"png", filename="kaart.png")).photo


async def test_a_file_over_the_limit_can_be_seen_but_not_fetched(simulator):
    jan = simulator.add_person("Jan")
    simulator.phone(jan).file("film.mp4", b"", size=21 * 1024 * 1024)
    async with client(simulator) as bot:
        (update,) = await bot.get_updates()
        assert update.message.document.file_size > 20_000_000
        with pytest.raises(telegram.error.BadRequest, match="File is too big"):
            await update.message.document.get_file()


async def test_everything_a_phone_can_send_is_understood(simulator):
    jan = simulator.add_person("Jan de Vries", phone="31612345678")
    phone = simulator.phone(jan)
    first = phone.text("een").message["message_id"]
    phone.edit(first, "twee")
    phone.contact()
    phone.contact("31699999999", "Piet Pas")
    phone.location(52.09, 5.12)
    phone.sticker()
    phone.voice()
    phone.forward(first)
    async with client(simulator) as bot:
        _, edited, own, other, place, sticker, voice, forwarded = await bot.get_updates()
    assert edited.edited_message.text == "twee"
    assert own.message.contact.user_id == jan.id
    assert (other.message.contact.user_id, other.message.contact.first_name) == (None, "Piet")
    assert place.message.location.latitude == 52.09
    assert sticker.message.sticker.emoji
    assert voice.message.voice.to_dict()["duration"] == 4
    assert forwarded.message.forward_origin.sender_user.id == jan.id


async def test_errors_arrive_as_the_librarys_own(simulator, api, jan, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    group = simulator.add_group("Team", [jan])
    simulator.phone(jan).block()
    async with client(simulator) as bot:
        with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
            await bot.send_message(jan.id, "hoi")
        await api.control(f"groups/{group.id}", action="upgrade", person=jan.id)
        with pytest.raises(telegram.error.ChatMigrated) as moved:
            await bot.send_message(group.id, "hoi")
        assert await bot.send_message(moved.value.new_chat_id, "hoi")
        await api.control("faults", too_many=1)
        with pytest.raises(telegram.error.RetryAfter):
            await bot.send_message(moved.value.new_chat_id, "hoi")


async def test_a_reply_keyboard_shows_below_the_chat_until_it_is_removed(simulator, jan):
    async with client(simulator) as bot:
        keys = ReplyKeyboardMarkup([[KeyboardButton("Deel nummer", request_contact=True)], ["Sla over"]])
        await bot.send_message(jan.id, "Uw nummer?", reply_markup=keys)
        chat = simulator.world.chats.private(jan)
        assert chat.keyboard["keyboard"][0][0]["request_contact"] is True
        await bot.send_message(jan.id, "Dank u", reply_markup=telegram.ReplyKeyboardRemove())
        assert chat.keyboard is None
