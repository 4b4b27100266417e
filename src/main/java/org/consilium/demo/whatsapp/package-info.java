/**
 * WhatsApp without WhatsApp: a server that speaks its Graph API, and phones that write to us. For
 * the demo and for tests.
 */
@NullMarked
package org.consilium.demo.whatsapp;

import org.jspecify.annotations.NullMarked;
