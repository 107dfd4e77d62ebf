// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.healthstead.printing.layout.Tag;

/** What the pieces of pages mean, as the structure tree of ISO 32000-1, 14.7. */
final class Structure {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Map<Tag, PDStructureElement> elements = new IdentityHashMap<>();
    private final Map<Integer, List<PDStructureElement>> pages = new TreeMap<>();

    Structure(Tag document) {
        PDStructureElement element = new PDStructureElement(document.type(), root);
        elements.put(document, element);
        root.appendKid(element);
        document.parts().forEach(part -> add(part, element));
    }

    private void add(Tag tag, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(tag.type(), parent);
        if (!tag.scope().isEmpty()) {
            PDTableAttributeObject attributes = new PDTableAttributeObject();
            attributes.setScope(tag.scope());
            element.addAttribute(attributes);
        }
        if (!tag.alternative().isEmpty()) {
            element.setAlternateDescription(tag.alternative());
        }
        elements.put(tag, element);
        parent.appendKid(element);
        tag.parts().forEach(part -> add(part, element));
    }

    /** The number by which a piece of a page is known that belongs to this. */
    int content(Tag tag, PDPage page, int pageIndex) {
        List<PDStructureElement> known = pages.computeIfAbsent(pageIndex, index -> new ArrayList<>());
        PDStructureElement element = elements.get(tag);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(known.size());
        element.appendKid(reference);
        known.add(element);
        return known.size() - 1;
    }

    /** Call it when every piece is known. */
    void addTo(PDDocument document) {
        COSArray numbers = new COSArray();
        pages.forEach((page, known) -> {
            COSArray all = new COSArray();
            known.forEach(element -> all.add(element.getCOSObject()));
            numbers.add(COSInteger.get(page));
            numbers.add(all);
        });
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.getPDFName("Nums"), numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(document.getNumberOfPages());
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
