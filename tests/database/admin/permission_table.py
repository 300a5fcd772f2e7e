"""Who gets what from each address of the panel, on an object of their own region and on a foreign one.

`page` 200 · `done` a redirect within the panel · `login` a redirect to the log-in · `closed` 403 ·
`absent` 404 · `invalid` 422.
The last column is what those who work for a region get for a foreign object, if the address is theirs at
all; `-` where the address names no object. The support team and administrators know no foreign objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

TABLE = """
endpoint                 method  nobody  matchmaker  coordinator  support  administrator  foreign
about.index              GET     page    page        page         page     page           -
health                   GET     page    page        page         page     page           -
metrics                  GET     absent  absent      absent       absent   absent         -
static                   GET     page    page        page         page     page           -
admin.static             GET     page    page        page         page     page           -
security.login           GET     page    done        done         done     done           -
security.login           POST    page    done        done         done     done           -
security.logout          POST    login   login       login        login    login          -
password.index           GET     page    page        page         page     page           -
password.ask             POST    done    done        done         done     done           -
password.choose          GET     page    page        page         page     page           -
password.keep            POST    login   login       login        login    login          -
mail_stop.index          GET     done    done        done         done     done           -
mail_stop.ask            GET     page    page        page         page     page           -
mail_stop.stop           POST    page    page        page         page     page           -

admin.index              GET     login   done        done         done     done           -
guide.index              GET     login   page        page         page     page           -
guide.seen               POST    login   done        done         done     done           -
account.index            GET     login   page        page         page     page           -
account.details          POST    login   done        done         done     done           -
account.absence          POST    login   done        done         done     done           -
account.back             POST    login   done        done         done     done           -
account.password         POST    login   invalid     invalid      invalid  invalid        -
account.mail             POST    login   done        done         done     done           -
account.link             POST    login   done        done         done     done           -
account.linked           GET     login   page        page         page     page           -
account.unlink           POST    login   done        done         done     done           -
second_factor.index      GET     login   page        page         page     page           -
second_factor.set_up     GET     login   page        page         page     page           -
second_factor.keep       POST    login   done        done         done     done           -
second_factor.renew      POST    login   absent      absent       absent   absent         -
second_factor.drop       POST    login   invalid     invalid      invalid  invalid        -
second_step.index        GET     login   done        done         done     done           -
second_step.enter        POST    login   done        done         done     done           -
second_step.recover      POST    login   done        done         done     done           -
log_ins.index            GET     login   page        page         page     page           -
log_ins.end              POST    login   absent      absent       absent   absent         -
log_ins.end_others       POST    login   done        done         done     done           -

worklist.index           GET     login   page        page         page     page           -
worklist.changes         GET     login   page        page         page     page           -
team.index               GET     login   closed      page         page     page           -
team.work                GET     login   closed      page         page     page           absent
team.confirm             GET     login   closed      page         closed   page           absent
team.hand_over           POST    login   closed      done         closed   done           absent
team.undo                POST    login   closed      done         closed   done           absent
offers.index             GET     login   page        page         page     page           -
offers.csv               GET     login   page        page         page     page           -
offers.excel             GET     login   page        page         page     page           -
filters.index            GET     login   page        page         page     page           -
filters.keep             POST    login   done        done         done     done           -
filters.change           POST    login   absent      absent       absent   absent         -
filters.drop             POST    login   absent      absent       absent   absent         -
together.index           GET     login   page        page         closed   page           absent
together.claim           POST    login   done        done         closed   done           absent
together.hand_over       POST    login   done        done         closed   done           absent
together.plan            POST    login   done        done         closed   done           absent
together.close           POST    login   done        done         closed   done           absent
together.undo            POST    login   done        done         closed   done           -
offers.detail            GET     login   page        page         page     page           absent
offers.file              GET     login   page        page         page     page           absent
offers.photo             GET     login   page        page         page     page           absent
offers.claim             POST    login   done        done         closed   done           absent
offers.log               POST    login   done        done         closed   done           absent
offers.close             POST    login   done        done         closed   done           absent
offers.propose           POST    login   done        done         closed   done           absent
offers.trial             POST    login   done        done         closed   done           absent
offers.place             POST    login   done        done         closed   done           absent
offers.outcome           POST    login   done        done         closed   done           absent
offers.placement         GET     login   page        page         closed   page           absent
offers.correct           POST    login   done        done         closed   done           absent
offers.plan              POST    login   done        done         closed   done           absent
offers.hand_over         POST    login   done        done         closed   done           absent
offers.move_region       POST    login   done        done         closed   done           absent
offers.reopen            POST    login   done        done         closed   done           absent
offers.undo              POST    login   done        done         closed   done           absent
offers.reply             POST    login   done        done         closed   done           absent
offers.compose           POST    login   page        page         closed   page           absent
offers.conversation      GET     login   page        page         page     page           absent
offers.resend            POST    login   done        done         closed   done           absent
employers.index          GET     login   page        page         page     page           -
employers.detail         GET     login   page        page         page     page           absent
employers.new            GET     login   page        page         closed   page           -
employers.add            POST    login   done        done         closed   done           invalid
employers.edit           GET     login   page        page         closed   page           absent
employers.change         POST    login   done        done         closed   done           absent
employers.invite         POST    login   done        done         closed   done           absent
employers.forget         POST    login   done        done         closed   done           absent
employers.alike          GET     login   page        page         closed   page           -
employers.compare        GET     login   page        page         closed   page           absent
employers.merge          POST    login   done        done         closed   done           absent
employers.distinct       POST    login   done        done         closed   done           absent
employers.reply          POST    login   done        done         closed   done           absent
employers.compose        POST    login   page        page         closed   page           absent
employers.conversation   GET     login   page        page         page     page           absent
employers.resend         POST    login   done        done         closed   done           absent
employers.file           GET     login   page        page         page     page           absent

campaigns.index          GET     login   page        page         page     page           -
campaigns.detail         GET     login   page        page         page     page           absent
campaigns.changes        GET     login   page        page         page     page           absent
campaigns.people         GET     login   page        page         page     page           absent
campaigns.csv            GET     login   page        page         page     page           absent
campaigns.excel          GET     login   page        page         page     page           absent
campaigns.write          GET     login   closed      page         absent   page           absent
campaigns.keep           POST    login   closed      done         absent   done           absent
campaigns.preview        GET     login   closed      page         absent   page           absent
campaigns.edit           GET     login   closed      page         closed   page           absent
campaigns.change         POST    login   closed      done         closed   done           absent
campaigns.discard        POST    login   closed      done         closed   done           absent
campaigns.prepare        POST    login   closed      done         closed   done           absent
campaigns.try_out        POST    login   closed      done         closed   done           absent
campaigns.start          POST    login   closed      done         closed   done           absent
campaigns.plan           POST    login   closed      done         closed   done           absent
campaigns.pause          POST    login   closed      done         closed   done           absent
campaigns.resume         POST    login   closed      done         closed   done           absent
campaigns.stop           POST    login   closed      done         closed   done           absent
reminders.index          GET     login   page        page         page     page           -
reminders.calendar       GET     login   page        page         page     page           -
reminders.detail         GET     login   page        page         page     page           absent
reminders.snooze         POST    login   done        done         closed   done           absent
reminders.reword         POST    login   done        done         closed   done           absent
reminders.send           POST    login   done        done         closed   done           absent
reminders.cancel         POST    login   done        done         closed   done           absent

invitations.index        GET     login   page        page         closed   page           -
invitations.make         POST    login   done        done         closed   done           invalid
invitations.detail       GET     login   page        page         closed   page           absent
invitations.poster       GET     login   page        page         closed   page           absent
invitations.drawing      GET     login   page        page         closed   page           absent
invitations.image        GET     login   page        page         closed   page           absent
canned.index             GET     login   closed      done         closed   page           -
canned.region            GET     login   closed      page         closed   page           absent
canned.add               POST    login   closed      done         closed   done           absent
canned.edit              GET     login   closed      page         closed   page           absent
canned.change            POST    login   closed      done         closed   done           absent
canned.move              POST    login   closed      done         closed   done           absent
canned.remove            POST    login   closed      done         closed   done           absent
regions.index            GET     login   page        page         page     page           -
regions.detail           GET     login   page        page         page     page           absent
regions.desk             POST    login   closed      done         closed   done           absent
regions.member           GET     login   closed      page         closed   page           absent
regions.absence          POST    login   closed      done         closed   done           absent
regions.back             POST    login   closed      done         closed   done           absent
regions.cover            POST    login   closed      done         closed   done           absent
regions.terms            POST    login   closed      done         closed   done           absent
regions.national         POST    login   closed      done         closed   done           absent
regions.group_code       POST    login   closed      done         closed   done           absent
regions.unlink           POST    login   closed      done         closed   done           absent
regions.sectors          GET     login   page        page         page     page           absent
regions.choose_sectors   POST    login   closed      done         closed   done           absent
regions.add_sector       POST    login   closed      done         closed   done           absent
regions.rename_sector    POST    login   closed      done         closed   done           absent
regions.raise_sector     POST    login   closed      done         closed   done           absent
regions.remove_sector    POST    login   closed      done         closed   done           absent
regions.questions        GET     login   page        page         page     page           absent
regions.new_question     GET     login   closed      page         closed   page           absent
regions.add_question     POST    login   closed      done         closed   done           absent
regions.question         GET     login   closed      page         closed   page           absent
regions.change_question  POST    login   closed      done         closed   done           absent
regions.raise_question   POST    login   closed      done         closed   done           absent
regions.switch_question  POST    login   closed      done         closed   done           absent
regions.remove_question  POST    login   closed      done         closed   done           absent
regions.texts            GET     login   page        page         page     page           absent
regions.keep_text        POST    login   closed      done         closed   done           absent
regions.reset_text       POST    login   closed      done         closed   done           absent
regions.invitation       POST    login   done        done         closed   done           absent

lessons.index            GET     login   page        page         page     page           -
lessons.export           GET     login   page        page         page     page           -
lessons.write            GET     login   page        page         closed   page           -
lessons.keep             POST    login   done        done         closed   done           absent
lessons.detail           GET     login   page        page         page     page           absent
lessons.edit             GET     login   done        page         closed   page           absent
lessons.change           POST    login   done        done         closed   done           absent
lessons.withdraw         POST    login   done        done         closed   done           absent
lessons.restore          POST    login   done        done         closed   done           absent
lessons.mark             POST    login   done        done         closed   closed         absent
lessons.unmark           POST    login   done        done         closed   closed         absent
lessons.comment          POST    login   done        done         done     done           absent
lessons.retract          POST    login   absent      absent       absent   absent         absent
lessons.bundle           POST    login   closed      closed       done     closed         -
bundles.index            GET     login   page        page         page     page           -
bundles.detail           GET     login   absent      absent       page     page           absent
bundles.write            GET     login   closed      closed       page     closed         -
bundles.keep             POST    login   closed      closed       done     closed         -
bundles.edit             GET     login   closed      closed       page     closed         -
bundles.change           POST    login   closed      closed       done     closed         -
bundles.arrange          POST    login   closed      closed       done     closed         -
bundles.publish          POST    login   closed      closed       done     closed         -
bundles.unpublish        POST    login   closed      closed       done     closed         -

unclaimed.index          GET     login   closed      closed       page     page           -
deliveries.index         GET     login   closed      page         page     page           -
deliveries.changes       GET     login   closed      page         page     page           -
deliveries.update        GET     login   closed      closed       closed   page           -
deliveries.give_up       POST    login   closed      done         closed   done           absent
deliveries.give_up_all   POST    login   closed      done         closed   done           -
deliveries.retry         POST    login   closed      done         closed   done           absent
deliveries.retry_all     POST    login   closed      done         closed   done           -
deliveries.retry_update  POST    login   closed      closed       closed   done           -
deliveries.retry_updates POST    login   closed      closed       closed   done           -

reports.index            GET     login   closed      page         page     page           -
reports.export           GET     login   closed      page         page     page           -
reports.excel            GET     login   closed      page         page     page           -

users.index              GET     login   closed      page         closed   page           -
users.invite             GET     login   closed      page         closed   page           -
users.send               POST    login   closed      done         closed   done           invalid
users.detail             GET     login   closed      page         closed   page           absent
users.assign             POST    login   closed      done         closed   done           absent
users.link               POST    login   closed      done         closed   done           absent
users.deactivate         POST    login   closed      done         closed   done           absent
users.activate           POST    login   closed      done         closed   done           absent
users.unlock             POST    login   closed      done         closed   done           absent
users.reset_second_factor POST   login   closed      done         closed   done           absent
users.unlink             POST    login   closed      done         closed   done           absent
audit.index              GET     login   closed      page         closed   page           -
audit.export             GET     login   closed      page         closed   page           -
audit.excel              GET     login   closed      page         closed   page           -
"""


@dataclass(frozen=True)
class Row:
    """One line of the table: outcomes by column."""

    endpoint: str
    method: str
    outcomes: dict[str, str]

    def outcome(self, column: str, foreign: bool) -> str:
        """What this column gets; `foreign` when the object is of another region than theirs."""
        own = self.outcomes[column]
        elsewhere = self.outcomes["foreign"]
        regional = column in ("matchmaker", "coordinator")
        return elsewhere if foreign and regional and elsewhere != "-" and own != "closed" else own


def rows() -> Iterator[Row]:
    """The table, line by line."""
    header, *lines = (line.split() for line in TABLE.splitlines() if line.strip())
    for endpoint, method, *outcomes in lines:
        yield Row(endpoint, method, dict(zip(header[2:], outcomes, strict=True)))
