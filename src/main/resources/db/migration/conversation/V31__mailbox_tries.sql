ALTER TABLE conversation.mailbox ADD COLUMN tries int NOT NULL DEFAULT 0;
