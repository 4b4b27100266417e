/**
 * E-mail: reads what arrives in the mailbox and hands it to the inbox, carries what leaves. A
 * letter is kept as it came before anything else is done with it.
 */
@NamedInterface("email")
@NullMarked
package org.consilium.conversation.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
