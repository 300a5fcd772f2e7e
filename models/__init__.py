"""Tables, and the rules that belong to one row."""

from models.attachment import Attachment
from models.audit import FIRST_SEAL, AuditEvent, AuditHead, Did, Source
from models.base import Base, NaiveDatetimeError
from models.bundle import Bundle, BundledLesson
from models.campaign import (
    RECIPIENT_COMING,
    Campaign,
    CampaignAnswer,
    CampaignRecipient,
    RecipientState,
    SkipReason,
)
from models.campaign_pipeline import (
    CAMPAIGN_MOVES,
    CAMPAIGN_OVER,
    CampaignState,
    CampaignStep,
    IllegalStepError,
)
from models.canned_answer import CannedAnswer
from models.conversation import Author, ChatMessage, Conversation
from models.counter import Counter
from models.employer import Consent, Contact, Employer, Refusal
from models.employer_change import EmployerChange
from models.employer_words import employers_found_by
from models.invitation import Invitation, LinkCode
from models.lesson import LONGEST_TITLE, Lesson, LessonVersion, Pillar
from models.lesson_talk import LessonComment, LessonMark
from models.likeness import Likeness, Why
from models.lockout import Lockout
from models.log_in import LogIn
from models.offer import Offer, OfferKind
from models.offer_words import OfferWords, Sought, plain, words_of
from models.outbox import Carrier, Delivery, OutboxRow, Priority
from models.password_link import PasswordLink
from models.pipeline import LIVE, MOVES, WORKED_ON, Action, Channel, IllegalMoveError, OfferState
from models.placement import OUTCOME_MONTHS, OVER, Guide, Outcome, Placement, Support
from models.pressed_form import PressedForm
from models.region import FileKind, ImportedFile, Municipality, Place, PostcodeRange, Region, Sector
from models.reminder import CancelReason, Reminder, ReminderKind, ReminderState
from models.saved_filter import SavedFilter
from models.scope import ForeignRegionError, Global, National, RegionScoped, ScopedSession, Shared
from models.second_factor import SecondFactor
from models.timeline import Actor, OfferEvent
from models.update import Handling, Heartbeat, ReceivedUpdate
from models.user import NATIONAL, Role, RoleName, User

__all__ = [
    "CAMPAIGN_MOVES",
    "CAMPAIGN_OVER",
    "FIRST_SEAL",
    "LIVE",
    "LONGEST_TITLE",
    "MOVES",
    "NATIONAL",
    "OUTCOME_MONTHS",
    "OVER",
    "RECIPIENT_COMING",
    "WORKED_ON",
    "Action",
    "Actor",
    "Attachment",
    "AuditEvent",
    "AuditHead",
    "Author",
    "Base",
    "Bundle",
    "BundledLesson",
    "Campaign",
    "CampaignAnswer",
    "CampaignRecipient",
    "CampaignState",
    "CampaignStep",
    "CancelReason",
    "CannedAnswer",
    "Carrier",
    "Channel",
    "ChatMessage",
    "Consent",
    "Contact",
    "Conversation",
    "Counter",
    "Delivery",
    "Did",
    "Employer",
    "EmployerChange",
    "FileKind",
    "ForeignRegionError",
    "Global",
    "Guide",
    "Handling",
    "Heartbeat",
    "IllegalMoveError",
    "IllegalStepError",
    "ImportedFile",
    "Invitation",
    "Lesson",
    "LessonComment",
    "LessonMark",
    "LessonVersion",
    "Likeness",
    "LinkCode",
    "Lockout",
    "LogIn",
    "Municipality",
    "NaiveDatetimeError",
    "National",
    "Offer",
    "OfferEvent",
    "OfferKind",
    "OfferState",
    "OfferWords",
    "OutboxRow",
    "Outcome",
    "PasswordLink",
    "Pillar",
    "Place",
    "Placement",
    "PostcodeRange",
    "PressedForm",
    "Priority",
    "ReceivedUpdate",
    "RecipientState",
    "Refusal",
    "Region",
    "RegionScoped",
    "Reminder",
    "ReminderKind",
    "ReminderState",
    "Role",
    "RoleName",
    "SavedFilter",
    "ScopedSession",
    "SecondFactor",
    "Sector",
    "Shared",
    "SkipReason",
    "Sought",
    "Source",
    "Support",
    "User",
    "Why",
    "employers_found_by",
    "plain",
    "words_of",
]
