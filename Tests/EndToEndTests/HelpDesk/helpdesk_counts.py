#!/usr/bin/env python3
"""Computes from a help desk's event log alone what a table must hold after its replay.

    helpdesk_counts.py LOG TABLE [--closing archives|rests]

prints the rows of TABLE as JSON Lines, in the columns of `hansard table TABLE --json`. The rules are
those of docs/help-desk-replay.md; no code is shared with the engine.
"""

import argparse
import calendar
import csv
import json
from datetime import datetime, timedelta, timezone

VERDICTS = {"DUPLICATE", "INVALID", "RESOLVED", "VERIFIED"}
STATUSES = ["new", "open", "pending", "resolved", "archived"]
REOPEN_WINDOW = timedelta(days=7)
RETENTION_MONTHS = 6
LONGEST_REST = timedelta(days=180)


def instant(time):
    """Spells a time as the tables do; None stays None."""
    if time is None:
        return None
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def months_later(time, months):
    """Adds calendar months in UTC; a month that has no such day uses its last."""
    time = time.astimezone(timezone.utc)
    month = time.year * 12 + time.month - 1 + months
    year, month = month // 12, month % 12 + 1
    day = min(time.day, calendar.monthrange(year, month)[1])
    return time.replace(year=year, month=month, day=day)


class Conversation:
    """Is what the tables show of one conversation."""

    def __init__(self, number, customer, case, time, previous):
        self.number = number
        self.customer = customer
        self.case = case
        self.created_at = self.updated_at = time
        self.previous = previous
        self.status = "new"
        self.assigned_to = None
        self.open_assignment = None
        self.last_message_at = None
        self.first_response_at = None
        self.resolved_at = None
        self.waiting_since = None
        self.message_count = 0
        self.unread_count = 0
        self.reopen_count = 0
        self.tags = set()

    def touch(self, time):
        self.updated_at = max(self.updated_at, time)

    def count_message(self, time):
        self.message_count += 1
        self.last_message_at = max(self.last_message_at or time, time)
        self.touch(time)

    def move(self, status, allowed, time):
        if self.status not in allowed:
            raise SystemExit(f"{self.case} at {time}: no way from {self.status} to {status}")
        self.status = status
        self.touch(time)

    def keep_until(self, now):
        """Archives what was resolved six months ago or earlier."""
        if self.status == "resolved":
            due = months_later(self.resolved_at, RETENTION_MONTHS)
            if due <= now:
                self.move("archived", ["resolved"], due)

    def row(self):
        return {
            "id": self.number,
            "customer_id": self.customer,
            "platform": "helpdesk",
            "platform_conversation_id": self.case,
            "status": self.status,
            "assigned_to": self.assigned_to,
            "channel_type": "direct",
            "last_message_at": instant(self.last_message_at),
            "first_response_at": instant(self.first_response_at),
            "resolved_at": instant(self.resolved_at),
            "message_count": self.message_count,
            "unread_count": self.unread_count,
            "metadata": None,
            "sla_policy_id": None,
            "sla_first_response_due_at": None,
            "sla_resolution_due_at": None,
            "sla_first_response_breached": False,
            "sla_resolution_breached": False,
            "created_at": instant(self.created_at),
            "updated_at": instant(self.updated_at),
            "waiting_since": instant(self.waiting_since),
            "channel_account": None,
            "reopen_count": self.reopen_count,
            "previous_conversation_id": self.previous,
            "anomaly": None,
        }


class Desk:
    """Plays the rows of a log."""

    def __init__(self, rows, closing):
        self.closing = closing
        self.users = {}
        self.tags = {}
        for row in rows:
            self.users.setdefault(row["org:resource"], len(self.users) + 1)
            if row["concept:name"] in VERDICTS:
                self.tags.setdefault(row["concept:name"], len(self.tags) + 1)
        self.customers = {}
        self.latest = {}
        self.closed = set()
        self.conversations = []
        self.messages = []
        self.assignments = []
        self.notes = []
        self.taggings = []
        timed = [
            (datetime.fromisoformat(row["time:timestamp"]), number, row)
            for number, row in enumerate(rows, 1)
        ]
        timed.sort(key=lambda item: item[:2])
        for time, number, row in timed:
            self.play(time, number, row)
        for conversation in self.conversations:
            conversation.keep_until(timed[-1][0])

    def play(self, time, number, row):
        case, activity = row["case:concept:name"], row["concept:name"]
        user = self.users[row["org:resource"]]
        if case not in self.latest:
            self.customers[case] = len(self.customers) + 1
            self.receive(case, number, time)
        conversation = self.latest[case]
        conversation.keep_until(time)
        if activity in VERDICTS:
            self.tag(conversation, activity, time)
        elif activity == "Closed":
            self.close(conversation, user, time)
        else:
            self.work(conversation, activity, user, number, time)

    def is_closed(self, conversation, time):
        if conversation.case in self.closed:
            return True
        resolved = conversation.resolved_at
        return resolved is not None and time - resolved > LONGEST_REST

    def work(self, conversation, activity, user, number, time):
        if self.is_closed(conversation, time):
            conversation = self.receive(conversation.case, number, time)
        elif conversation.status == "resolved":
            self.reopen(conversation, time)
        elif conversation.status == "pending" and activity not in ("Wait", "Resolve ticket"):
            conversation.move("open", ["pending"], time)
        self.assign(conversation, user, time)
        if activity == "Take in charge ticket":
            self.reply(conversation, activity, user, time)
        elif activity == "Wait" and conversation.status != "pending":
            conversation.move("pending", ["new", "open"], time)
        elif activity == "Resolve ticket":
            self.resolve(conversation, time)
        else:
            self.note(conversation, activity, user)

    def close(self, conversation, user, time):
        if self.is_closed(conversation, time):
            self.note(conversation, "Closed", user)
        else:
            if conversation.status != "resolved":
                self.resolve(conversation, time)
            if self.closing == "archives":
                conversation.move("archived", ["resolved"], time)
            else:
                self.note(conversation, "Closed", user)
        self.closed.add(conversation.case)

    def receive(self, case, number, time):
        """Adds what the customer writes, to the conversation that the engine's rules choose."""
        previous = self.latest.get(case)
        if previous is None or previous.status == "archived":
            conversation = self.start(case, previous, time)
        elif previous.status != "resolved":
            raise SystemExit(f"{case} at {time}: a message on {previous.status}")
        elif time - previous.resolved_at <= REOPEN_WINDOW:
            conversation = previous
            self.reopen(conversation, time)
        else:
            conversation = self.start(case, previous, time)
        self.closed.discard(case)
        conversation.count_message(time)
        conversation.unread_count += 1
        conversation.waiting_since = conversation.waiting_since or time
        self.add_message(conversation, f"helpdesk-{number}", case, None, time)
        return conversation

    def start(self, case, previous, time):
        conversation = Conversation(
            len(self.conversations) + 1,
            self.customers[case],
            case,
            time,
            previous.number if previous else None,
        )
        self.conversations.append(conversation)
        self.latest[case] = conversation
        return conversation

    def reopen(self, conversation, time):
        conversation.move("open", ["resolved"], time)
        conversation.resolved_at = None
        conversation.reopen_count += 1

    def resolve(self, conversation, time):
        conversation.move("resolved", ["new", "open", "pending"], time)
        conversation.resolved_at = time
        conversation.waiting_since = None

    def assign(self, conversation, user, time):
        if conversation.assigned_to == user:
            return
        if conversation.open_assignment is not None:
            conversation.open_assignment["unassigned_at"] = instant(time)
        conversation.open_assignment = {
            "id": len(self.assignments) + 1,
            "conversation_id": conversation.number,
            "assigned_to": user,
            "assigned_by": user,
            "assignment_type": "manual",
            "assigned_at": instant(time),
            "unassigned_at": None,
        }
        self.assignments.append(conversation.open_assignment)
        conversation.assigned_to = user
        conversation.touch(time)
        if conversation.status == "new":
            conversation.status = "open"

    def reply(self, conversation, activity, user, time):
        conversation.count_message(time)
        conversation.unread_count = 0
        conversation.waiting_since = None
        conversation.first_response_at = conversation.first_response_at or time
        self.add_message(conversation, None, activity, user, time)

    def add_message(self, conversation, platform_id, content, user, time):
        is_inbound = user is None
        self.messages.append(
            {
                "id": len(self.messages) + 1,
                "conversation_id": conversation.number,
                "platform_message_id": platform_id,
                "direction": "inbound" if is_inbound else "outbound",
                "type": "text",
                "content": content,
                "user_id": user,
                "sender_type": "customer" if is_inbound else "user",
                "status": "delivered" if is_inbound else "pending",
                "delivered_at": instant(time) if is_inbound else None,
                "read_at": None,
                "failed_at": None,
                "error_message": None,
                "metadata": None,
                "created_at": instant(time),
                "updated_at": instant(time),
                "anomaly": None,
                "attempt": 1,
            }
        )

    def note(self, conversation, content, user):
        self.notes.append(
            {
                "id": len(self.notes) + 1,
                "conversation_id": conversation.number,
                "user_id": user,
                "content": content,
                "is_pinned": False,
            }
        )

    def tag(self, conversation, name, time):
        if name in conversation.tags:
            return
        conversation.tags.add(name)
        conversation.touch(time)
        self.taggings.append(
            {
                "conversation_id": conversation.number,
                "conversation_tag_id": self.tags[name],
            }
        )

    def user_rows(self):
        return [
            {
                "id": number,
                "name": name,
                "role": "agent",
                "is_active": True,
                "capacity": None,
                "availability": "offline",
            }
            for name, number in self.users.items()
        ]

    def agent_rows(self):
        rows = self.user_rows()
        for row in rows:
            load = dict.fromkeys(STATUSES, 0)
            for conversation in self.conversations:
                if conversation.assigned_to == row["id"]:
                    load[conversation.status] += 1
            load["load"] = load["new"] + load["open"]
            row["workload"] = load
        return rows

    def customer_rows(self):
        return [
            {
                "id": number,
                "name": None,
                "is_blocked": False,
                "identities": [
                    {
                        "platform": "helpdesk",
                        "channel_account": None,
                        "platform_user_id": case,
                    }
                ],
                "metadata": None,
            }
            for case, number in self.customers.items()
        ]

    def tag_rows(self):
        return [
            {"id": number, "name": name, "color": None, "description": None}
            for name, number in self.tags.items()
        ]


TABLES = {
    "agents": Desk.agent_rows,
    "conversation_assignments": lambda desk: desk.assignments,
    "conversation_notes": lambda desk: desk.notes,
    "conversation_tag": lambda desk: desk.taggings,
    "conversation_tags": Desk.tag_rows,
    "conversations": lambda desk: [row.row() for row in desk.conversations],
    "customers": Desk.customer_rows,
    "messages": lambda desk: desk.messages,
    "users": Desk.user_rows,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("log")
    parser.add_argument("table", choices=sorted(TABLES))
    parser.add_argument("--closing", choices=["archives", "rests"], default="archives")
    options = parser.parse_args()
    with open(options.log, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in TABLES[options.table](Desk(rows, options.closing)):
        print(json.dumps(row, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
