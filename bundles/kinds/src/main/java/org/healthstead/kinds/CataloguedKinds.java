// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindContribution;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.TextRoles;
import org.healthstead.api.record.Vocabularies;
import org.healthstead.api.record.Wording;
import org.healthstead.platform.api.problem.ProblemCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogue as a service: the core's files, and the kinds of plugins as they come and go. */
@Component(service = Kinds.class)
public final class CataloguedKinds implements Kinds {

    private static final Logger LOG = LoggerFactory.getLogger(CataloguedKinds.class);

    private final Tables tables;
    private final CoreKinds core;
    private final Vocabularies vocabularies = new FiledVocabularies();
    private final Map<KindContribution, List<KindFile>> contributed = new LinkedHashMap<>();
    private volatile KindsCatalogue catalogue;

    @Activate
    public CataloguedKinds() {
        this.tables = Tables.read();
        this.core = CoreKinds.read();
        this.catalogue = new KindsCatalogue(tables, core, List.of());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void bindContribution(KindContribution contribution) {
        contributed.put(contribution, accepted(contribution));
        refresh();
    }

    public synchronized void unbindContribution(KindContribution contribution) {
        if (contributed.remove(contribution) != null) {
            refresh();
        }
    }

    private List<KindFile> accepted(KindContribution contribution) {
        List<KindFile> accepted = new ArrayList<>();
        String name = contribution.getClass().getName();
        List<String> texts;
        try {
            texts = List.copyOf(contribution.kinds());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "{} The kinds of {} cannot be read: {}",
                    ProblemCode.KIND_INVALID.code(),
                    name,
                    e.getClass().getName());
            return List.of();
        }
        for (String text : texts) {
            try {
                KindFile file = KindFile.parse(name, text);
                List<KindFile> all = contributed();
                all.addAll(accepted);
                all.add(file);
                new KindsCatalogue(tables, core, all);
                accepted.add(file);
            } catch (KindFileException e) {
                LOG.warn("{} A kind is refused: {}", ProblemCode.KIND_INVALID.code(), e.getMessage());
            }
        }
        return accepted;
    }

    private List<KindFile> contributed() {
        List<KindFile> files = new ArrayList<>();
        contributed.values().forEach(files::addAll);
        return files;
    }

    private void refresh() {
        catalogue = new KindsCatalogue(tables, core, contributed());
    }

    @Override
    public Projection project(JsonObject body, RecordContext context) {
        return catalogue.project(body, context);
    }

    @Override
    public Judgement judgement(String flag) {
        return catalogue.judgement(flag);
    }

    @Override
    public int number(String type) {
        return catalogue.number(type);
    }

    @Override
    public List<Kind> all() {
        return catalogue.all();
    }

    @Override
    public List<KindList> lists() {
        return catalogue.lists();
    }

    @Override
    public List<Kind> of(String type) {
        return catalogue.of(type);
    }

    @Override
    public Map<String, Wording> cells(Projection line, JsonObject body, RecordContext context) {
        return catalogue.cells(line, body, context);
    }

    @Override
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    @Override
    public TextRoles texts(String type) {
        return catalogue.texts(type);
    }

    @Override
    public int textsNumber(String type) {
        return catalogue.textsNumber(type);
    }

    @Override
    public Set<Category> categories(String type) {
        return catalogue.categories(type);
    }

    @Override
    public boolean hasState(String type) {
        return catalogue.hasState(type);
    }

    @Override
    public boolean isNeeded(String type) {
        return catalogue.isNeeded(type);
    }
}
