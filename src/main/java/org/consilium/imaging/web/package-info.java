/** Pages, panels and DICOMweb of the pictures. */
@NullMarked
package org.consilium.imaging.web;

import org.jspecify.annotations.NullMarked;
