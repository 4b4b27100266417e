-- What was understood is emptied at once; what only its bytes can still tell is encrypted then.
ALTER TABLE conversation.whatsapp_delivery ADD COLUMN sealed boolean NOT NULL DEFAULT false;
UPDATE conversation.whatsapp_delivery SET body = '' WHERE state = 'READ' AND body <> '';
DROP INDEX conversation.whatsapp_delivery_at_idx;
