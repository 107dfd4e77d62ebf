// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/** Looks for pictures of the size of a page, by what the file says of them: none is decoded. */
final class PdfPictures {

    /** Pixels: a page at 70 to the inch has more, a logo has fewer. */
    private static final long PAGE_PIXELS = 400_000;

    private static final int MAX_DEPTH = 4;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfPictures() {}

    /** True when the page has a picture that may be all of it. */
    static boolean cover(PDPage page) {
        return page.getResources() != null
                && new PdfPictures().isIn(page.getResources().getCOSObject(), MAX_DEPTH);
    }

    private boolean isIn(COSDictionary resources, int depth) {
        COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth == 0 || !seen.add(objects)) {
            return false;
        }
        return objects.keySet().stream()
                .map(objects::getCOSStream)
                .anyMatch(object -> object != null && isLarge(object, depth));
    }

    private boolean isLarge(COSStream object, int depth) {
        if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
            return isIn(object.getCOSDictionary(COSName.RESOURCES), depth - 1);
        }
        return (long) object.getInt(COSName.WIDTH, 0) * object.getInt(COSName.HEIGHT, 0) >= PAGE_PIXELS;
    }
}
