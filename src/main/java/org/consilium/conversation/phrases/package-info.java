/** Ready-made texts for the desk's message box, in the language of the family. */
@NullMarked
package org.consilium.conversation.phrases;

import org.jspecify.annotations.NullMarked;
