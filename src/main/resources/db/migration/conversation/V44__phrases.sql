-- Ready-made texts of the desk, per language; what was taken away stays on record.
CREATE TABLE conversation.phrase (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    language text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    -- Empty for what came with the program.
    added_by uuid,
    added_at timestamptz NOT NULL DEFAULT now(),
    removed_by uuid,
    removed_at timestamptz
);
CREATE UNIQUE INDEX ON conversation.phrase (language, title) WHERE removed_at IS NULL;
INSERT INTO conversation.phrase (language, title, text) VALUES
    ('en', 'We have your message', 'Thank you, we have your message. We will answer within one working day.'),
    ('en', 'Please take the photo again', 'Could you please take the photo once more? Lay the page flat near a window, with all four corners in the picture.'),
    ('en', 'Reports are missing', 'Some reports are still missing. Your page lists each one and says why it helps. A photo by WhatsApp is enough.'),
    ('en', 'When can we call?', 'When is a good time to call you? Please tell us a day, a time and the number.'),
    ('en', 'The specialists are reading', 'The specialists are reading your reports now. You need not do anything; we will write when there is news.'),
    ('en', 'Not for emergencies', 'We cannot help in an emergency from here. If something is getting worse quickly, please call 112 or go to the nearest hospital.'),
    ('hi', 'आपका संदेश मिल गया', 'धन्यवाद, आपका संदेश मिल गया है। हम एक कामकाजी दिन के अंदर जवाब देंगे।'),
    ('hi', 'फ़ोटो फिर से भेजें', 'कृपया फ़ोटो एक बार फिर लें। काग़ज़ को खिड़की के पास सीधा रखें, चारों कोने फ़ोटो में दिखें।'),
    ('hi', 'रिपोर्टें बाक़ी हैं', 'कुछ रिपोर्टें अभी बाक़ी हैं। आपके पेज पर हर रिपोर्ट लिखी है और यह भी कि वह क्यों काम आएगी। WhatsApp पर फ़ोटो काफ़ी है।'),
    ('hi', 'हम कब कॉल करें?', 'आपको कब कॉल करना ठीक रहेगा? कृपया दिन, समय और नंबर बताएँ।'),
    ('hi', 'विशेषज्ञ पढ़ रहे हैं', 'विशेषज्ञ अभी आपकी रिपोर्टें पढ़ रहे हैं। आपको कुछ नहीं करना है; ख़बर होते ही हम लिखेंगे।'),
    ('hi', 'आपात स्थिति में', 'आपात स्थिति में हम यहाँ से मदद नहीं कर सकते। तबीयत तेज़ी से बिगड़ रही हो तो कृपया 112 पर कॉल करें या पास के अस्पताल जाएँ।');
