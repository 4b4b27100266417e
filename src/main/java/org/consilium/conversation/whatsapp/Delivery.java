package org.consilium.conversation.whatsapp;

import java.util.List;

/** What one delivery tells, in its order; nothing when it is not JSON as promised. */
record Delivery(boolean readable, List<News> news) {
    static final Delivery UNREADABLE = new Delivery(false, List.of());

    Delivery {
        news = List.copyOf(news);
    }

    /** Whether something came of which only the delivery itself can say more. */
    boolean hasMore() {
        return !readable
                || news.stream()
                        .anyMatch(
                                one ->
                                        switch (one) {
                                            case News.Other other -> true;
                                            case News.Heard heard ->
                                                    heard.content() instanceof Content.Unknown;
                                            case News.Progress progress -> false;
                                            case News.TemplateJudged judged -> false;
                                            case News.Trouble trouble -> false;
                                        });
    }
}
