using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Reads a policy from the places of its document.</summary>
internal sealed class PolicyReader(FaultList faults)
{
    private const string WhenAlways = "say when it applies; {} means always";

    // Null where the facts could not be read: then every word of a condition would look wrong.
    private Vocabulary? _vocabulary;

    public TriagePolicy Read(JsonLocation place)
    {
        LocatedObject policy = new(
            place, faults, "$schema", "id", "version", "sections", "doubt", "routes", "unsettledRoute", "itemFacts", "reportFacts", "evidence", "questions",
            "groups", "emptyReport", "referrals", "notices", "labels", "codes", "impossible", "guarantees", "accepted", "texts");
        Vocabulary vocabulary = ReadVocabulary(policy);
        return new()
        {
            Schema = policy.OptionalText("$schema"),
            Id = policy.Text("id"),
            Version = policy.Text("version"),
            Sections = policy.List("sections", ReadSection),
            Vocabulary = vocabulary,
            Evidence = policy.Optional("evidence", ReadEvidence),
            Routes = policy.RequiredList("routes", policy.TextOf),
            UnsettledRoute = policy.Text("unsettledRoute"),
            Questions = policy.Words("questions"),
            Groups = policy.RequiredList("groups", ReadGroup),
            EmptyReport = policy.List("emptyReport", ReadEmptyReport),
            Referrals = policy.List("referrals", ReadReferral),
            Notices = policy.List("notices", ReadNotice),
            Labels = policy.List("labels", ReadLabel),
            Codes = policy.List("codes", ReadCodeSystem),
            Impossible = policy.List("impossible", ReadImpossible),
            Guarantees = policy.List("guarantees", one => GuaranteeDocument.Read(one, _vocabulary, faults)),
            Accepted = policy.List("accepted", one => AcceptanceDocument.Read(one, faults)),
            Texts = policy.Optional("texts", ReadTexts) ?? PolicyTexts.None,
        };
    }

    private Vocabulary ReadVocabulary(LocatedObject policy)
    {
        int before = faults.Count;
        Vocabulary vocabulary = new(new(policy.RequiredList("itemFacts", ReadFact)), new(policy.List("reportFacts", ReadFact)), policy.Text("doubt"));
        _vocabulary = faults.Count == before ? vocabulary : null;
        return vocabulary;
    }

    private SourceSection ReadSection(JsonLocation place)
    {
        LocatedObject section = new(place, faults, "id", "title", "fingerprints");
        return new(section.Text("id"), section.Text("title")) { Fingerprints = section.AnyOf("fingerprints", "where none are kept") };
    }

    private Fact ReadFact(JsonLocation place)
    {
        LocatedObject fact = new(place, faults, "id", "answers", "alike", "closed", "closedWithAddress", "asked");
        return new(fact.Text("id"), fact.RequiredList("answers", fact.TextOf))
        {
            Alike = fact.List("alike", one => fact.ListOf(one, fact.TextOf)),
            Closed = fact.OptionalText("closed"),
            ClosedWithAddress = fact.OptionalText("closedWithAddress"),
            IsAsked = fact.Flag("asked", otherwise: true),
        };
    }

    private EvidenceMapping ReadEvidence(JsonLocation place)
    {
        LocatedObject evidence = new(place, faults, "place", "link");
        (string placeFact, LocatedObject? places) = ReadWords(evidence, "place", PlaceMapping.Names);
        (string linkFact, LocatedObject? links) = ReadWords(evidence, "link", LinkMapping.Names);
        return new(
            PlaceMapping.Create(placeFact, name => places?.Text(name) ?? ""),
            new(linkFact, links?.Text(LinkMapping.Names[0]) ?? "", links?.Text(LinkMapping.Names[1]) ?? ""));
    }

    private (string Fact, LocatedObject? Answers) ReadWords(LocatedObject evidence, string name, string[] names)
    {
        if (evidence.Required(name) is not { } place) return ("", null);
        LocatedObject words = new(place, faults, "fact", "answers");
        return (words.Text("fact"), words.Required("answers") is { } answers ? new(answers, faults, names) : null);
    }

    private RuleGroup ReadGroup(JsonLocation place)
    {
        LocatedObject group = new(place, faults, "id", "rules");
        return new(group.Text("id"), group.RequiredList("rules", ReadRule));
    }

    private Rule ReadRule(JsonLocation place)
    {
        LocatedObject rule = new(place, faults, "id", "when", "route", "reason", "source", "ruling", "note");
        return new(rule.Text("id"), ReadWhen(rule, GuaranteeScope.Item, WhenAlways), rule.Text("route"))
        {
            GivesReason = rule.Flag("reason", otherwise: true),
            Source = DocumentPrimitives.ReadSource(rule),
        };
    }

    private EmptyReportRule ReadEmptyReport(JsonLocation place)
    {
        LocatedObject rule = new(place, faults, "id", "when", "route", "source", "ruling", "note");
        return new(rule.Text("id"), ReadWhen(rule), rule.Text("route")) { Source = DocumentPrimitives.ReadSource(rule) };
    }

    private ReferralRule ReadReferral(JsonLocation place)
    {
        LocatedObject rule = new(place, faults, "id", "when", "contact", "precedes", "source", "ruling", "note");
        Contact contact = rule.Optional("contact", one => ContactDocument.Read(one, faults)) ?? new(rule.Text("contact"));
        return new(rule.Text("id"), ReadWhen(rule), contact)
        {
            Precedes = rule.Optional("precedes", ReadPrecedence),
            Source = DocumentPrimitives.ReadSource(rule),
        };
    }

    private Precedence ReadPrecedence(JsonLocation place)
    {
        LocatedObject precedes = new(place, faults, "referral", "when");
        return new(precedes.Text("referral"), ReadWhen(precedes));
    }

    private NoticeRule ReadNotice(JsonLocation place)
    {
        LocatedObject rule = new(place, faults, "id", "when", "source", "ruling", "note");
        return new(rule.Text("id"), ReadWhen(rule)) { Source = DocumentPrimitives.ReadSource(rule) };
    }

    private LabelRule ReadLabel(JsonLocation place)
    {
        LocatedObject rule = new(place, faults, "id", "when", "source", "ruling", "note");
        return new(rule.Text("id"), ReadWhen(rule)) { Source = DocumentPrimitives.ReadSource(rule) };
    }

    private CodeSystem ReadCodeSystem(JsonLocation place)
    {
        LocatedObject system = new(place, faults, "system", "title", "reasons", "routes");
        return new(system.Text("system"), system.Text("title"))
        {
            Reasons = ReadCodes(system.Find("reasons")),
            Routes = ReadCodes(system.Find("routes")),
        };
    }

    private ValueList<CodeEntry> ReadCodes(JsonLocation? place)
    {
        if (place is null) return [];
        string[] keys = [.. place.Members.Select(member => member.Key)];
        LocatedObject codes = new(place, faults, keys);
        return keys.Select(key => new CodeEntry(key, codes.Text(key))).ToValueList();
    }

    private ImpossibleCombination ReadImpossible(JsonLocation place)
    {
        LocatedObject one = new(place, faults, "id", "scope", "when", "source", "ruling", "note");
        GuaranteeScope scope = one.Choice<GuaranteeScope>("scope");
        return new(one.Text("id"), scope, ReadWhen(one, scope, "say which answers cannot be given together")) { Source = DocumentPrimitives.ReadSource(one) };
    }

    private PolicyTexts ReadTexts(JsonLocation place)
    {
        string[] languages = [.. place.Members.Select(member => member.Key)];
        LocatedObject texts = new(place, faults, languages);
        return new(languages.Select(language => texts.Optional(language, one => ReadLanguage(language, one))!).ToValueList());
    }

    private LanguageTexts ReadLanguage(string language, JsonLocation place)
    {
        string[] keys = [.. place.Members.Select(member => member.Key)];
        LocatedObject texts = new(place, faults, keys);
        return new(language, keys.Select(key => new TextEntry(key, ReadProse(texts, key))).ToValueList());
    }

    // The words of another language in an object are how a translation begins.
    private static string ReadProse(LocatedObject texts, string key)
    {
        if (texts.Find(key) is not { Kind: JsonTokenType.StartObject } place) return texts.Text(key);
        texts.Add(place, "this text is not written yet: expected a text in place of the object");
        return "";
    }

    private Condition ReadWhen(LocatedObject rule, GuaranteeScope scope, string advice) => rule.Required("when", advice) is { } when
        ? ConditionDocument.Read(when, _vocabulary is null ? null : new(_vocabulary, scope), faults)
        : Condition.Always;

    private ValueList<ReportCondition> ReadWhen(LocatedObject rule) => rule.Required("when", WhenAlways) is { } when
        ? ConditionDocument.ReadAnyOfReport(when, _vocabulary is null ? null : FactWords.OfReportCondition(_vocabulary), faults)
        : [ReportCondition.Always];
}
