using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds what else differs between two versions: texts, contacts, the evidence of URLs, guarantees, codes, sources, the order of questions and
/// answers, and closing. The old version is given in the words of the new one.
/// </summary>
internal static class DocumentChanges
{
    /// <summary>The key of the reading of URLs as a whole.</summary>
    public const string ReadsUrls = "urls";

    /// <summary>How the key of the fingerprints of a section begins.</summary>
    public const string Fingerprints = "fingerprints of ";

    /// <summary>The key of the order of the questions about an item, and that of those about a report.</summary>
    public const string OfItems = "items";

    /// <summary>The key of an order of several.</summary>
    public const string Order = "order";

    private const string OfReport = "report";

    public static IEnumerable<OtherChange> Find(TriagePolicy old, TriagePolicy present) =>
    [
        .. Parts(OtherChangeKind.Accepted, Accepted(old), Accepted(present)),
        .. Parts(OtherChangeKind.Version, [("version", old.Version)], [("version", present.Version)]),
        .. Parts(OtherChangeKind.Schema, Optional("$schema", old.Schema), Optional("$schema", present.Schema)),
        .. Parts(OtherChangeKind.Section, Sections(old), Sections(present)),
        .. Evidence(old.Evidence, present.Evidence),
        .. Parts(OtherChangeKind.Contact, Contacts(old, present), Contacts(present, old)),
        .. Parts(OtherChangeKind.Guarantee, Guarantees(old), Guarantees(present)),
        .. Parts(OtherChangeKind.CodeSystem, Systems(old), Systems(present)),
        .. Orders(OtherChangeKind.CodeSystem, Order, old.Codes.Select(system => system.Id), present.Codes.Select(system => system.Id)),
        .. Parts(OtherChangeKind.Code, Codes(old, present), Codes(present, old)),
        .. Parts(OtherChangeKind.Impossible, Impossible(old), Impossible(present)),
        .. Parts(OtherChangeKind.Source, Sources(old, present), Sources(present, old)),
        .. Parts(OtherChangeKind.Closing, Closing(old, present), Closing(present, old)),
        .. Parts(OtherChangeKind.Alike, Alike(old, present), Alike(present, old)),
        .. Parts(OtherChangeKind.Asked, Asked(old, present), Asked(present, old)),
        .. Orders(OtherChangeKind.QuestionOrder, OfItems, old.Vocabulary.ItemFacts.Select(fact => fact.Id), present.Vocabulary.ItemFacts.Select(fact => fact.Id)),
        .. Parts(OtherChangeKind.QuestionOrder, [(OfReport, Listed(old.Questions))], [(OfReport, Listed(present.Questions))]),
        .. AnswerOrders(old, present),
        .. Parts(OtherChangeKind.Language, Languages(old), Languages(present)),
        .. Orders(OtherChangeKind.Language, Order, old.Texts.Languages.Select(one => one.Language), present.Texts.Languages.Select(one => one.Language)),
        .. Parts(OtherChangeKind.Text, Texts(old, present), Texts(present, old)),
    ];

    /// <summary>Compares what two versions have under the same keys.</summary>
    public static IEnumerable<OtherChange> Parts(OtherChangeKind kind, IEnumerable<(string Key, string Value)> old, IEnumerable<(string Key, string Value)> present)
    {
        (Dictionary<string, string> before, Dictionary<string, string> after) = (ByKey(old), ByKey(present));
        return before.Keys.Union(after.Keys).Select(key => new OtherChange
        {
            Kind = kind,
            Key = key,
            Old = OtherChangeText.Value(before.GetValueOrDefault(key)),
            New = OtherChangeText.Value(after.GetValueOrDefault(key)),
        }).Where(change => before.GetValueOrDefault(change.Key) != after.GetValueOrDefault(change.Key));
    }

    /// <summary>Of the names that both versions have, the order, when it is another.</summary>
    public static IEnumerable<OtherChange> Orders(OtherChangeKind kind, string key, IEnumerable<string> old, IEnumerable<string> present)
    {
        (string[] before, string[] after) = ([.. old], [.. present]);
        return Parts(kind, [(key, Listed(before.Intersect(after)))], [(key, Listed(after.Intersect(before)))]);
    }

    public static string Listed(IEnumerable<string> words) => string.Join(", ", words.Select(Apart));

    // A word that could be taken for several, or for another beside it, is quoted: two lists that differ are two texts.
    private static string Apart(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') ? word : $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Dictionary<string, string> ByKey(IEnumerable<(string Key, string Value)> parts)
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        foreach ((string key, string value) in parts) all.TryAdd(key, value);
        return all;
    }

    private static IEnumerable<(string, string)> Optional(string key, string? value) => value is null ? [] : [(key, value)];

    private static IEnumerable<Fact> Facts(TriagePolicy policy) => policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts);

    private static IEnumerable<(string, string)> Accepted(TriagePolicy policy) => policy.Accepted.Select(accepted => (accepted.Name, accepted.Reason));

    private static IEnumerable<(string, string)> Sections(TriagePolicy policy) => policy.Sections.Select(section => (section.Id, section.Title))
        .Concat(policy.Sections.Where(section => !section.Fingerprints.IsEmpty).Select(section => ($"{Fingerprints}{section.Id}", string.Join(' ', section.Fingerprints))));

    private static IEnumerable<OtherChange> Evidence(EvidenceMapping? old, EvidenceMapping? present)
    {
        if (old is null || present is null) return Parts(OtherChangeKind.Evidence, Reading(old), Reading(present));
        return Parts(OtherChangeKind.Evidence, Told(old), Told(present));

        static IEnumerable<(string, string)> Reading(EvidenceMapping? evidence) => evidence is null ? [] : [(ReadsUrls, "read")];

        static IEnumerable<(string, string)> Told(EvidenceMapping evidence) =>
            evidence.Place.Words.Select(word => ($"place {word.Name}", $"{evidence.Place.Fact} is {word.Answer}"))
                .Concat(evidence.Link.Words.Select(word => ($"link {word.Name}", $"{evidence.Link.Fact} is {word.Answer}")));
    }

    // What only one version has (a referral, a system, a fact, a language) is told by a change of its own; its parts need none.
    private static IEnumerable<(string, string)> Contacts(TriagePolicy policy, TriagePolicy other) =>
        from referral in policy.Referrals
        where other.Referrals.Any(known => known.Id == referral.Id)
        from part in ContactParts.All
        let value = referral.Contact.Get(part)
        where value is not null
        select ($"{ContactParts.WordOf(part)} of {referral.Id}", value);

    private static IEnumerable<(string, string)> Guarantees(TriagePolicy policy) => policy.Guarantees.Select(guarantee => (guarantee.Id, WrittenForm.Of(guarantee)));

    private static IEnumerable<(string, string)> Systems(TriagePolicy policy) => policy.Codes.Select(system => (system.Id, system.Title));

    private static IEnumerable<(string, string)> Codes(TriagePolicy policy, TriagePolicy other) =>
        from system in policy.Codes
        where other.Codes.Any(known => known.Id == system.Id)
        from code in system.Reasons.Select(entry => ("reason", entry)).Concat(system.Routes.Select(entry => ("route", entry)))
        select ($"{code.Item1} {code.entry.Key} in {system.Id}", code.entry.Code);

    private static IEnumerable<(string, string)> Impossible(TriagePolicy policy) => policy.Impossible.Select(one => (one.Id, WrittenForm.Of(one)));

    private static IEnumerable<(string, string)> Sources(TriagePolicy policy, TriagePolicy other)
    {
        string[] shared = [.. Cited(other).Select(one => one.Key)];
        return from one in Cited(policy)
               where shared.Contains(one.Key) && one.Source != Citation.None
               select (one.Key, Cited(one.Source));
    }

    private static string Cited(Citation source) =>
        $"{Listed(source.Sections)}{(source.Ruling ? " (a ruling)" : "")}{(source.Note is { } note ? $": {note}" : "")}";

    private static IEnumerable<(string Key, Citation Source)> Cited(TriagePolicy policy) =>
        policy.Rules.Select(rule => ($"rule {rule.Id}", rule.Source))
            .Concat(policy.EmptyReport.Select(rule => ($"empty report {rule.Id}", rule.Source)))
            .Concat(policy.Referrals.Select(referral => ($"referral {referral.Id}", referral.Source)))
            .Concat(policy.Notices.Select(notice => ($"notice {notice.Id}", notice.Source)))
            .Concat(policy.Labels.Select(label => ($"label {label.Id}", label.Source)));

    private static IEnumerable<Fact> SharedFacts(TriagePolicy policy, TriagePolicy other) => Facts(policy).Where(fact => Facts(other).Any(known => known.Id == fact.Id));

    private static IEnumerable<(string, string)> Closing(TriagePolicy policy, TriagePolicy other) => SharedFacts(policy, other).SelectMany(fact =>
        Optional($"closed of {fact.Id}", fact.Closed).Concat(Optional($"closedWithAddress of {fact.Id}", fact.ClosedWithAddress)));

    private static IEnumerable<(string, string)> Alike(TriagePolicy policy, TriagePolicy other) =>
        SharedFacts(policy, other).Where(fact => !fact.Alike.IsEmpty).Select(fact => (fact.Id, string.Join("; ", fact.Alike.Select(alike => Listed(alike)))));

    private static IEnumerable<(string, string)> Asked(TriagePolicy policy, TriagePolicy other) =>
        SharedFacts(policy, other).Select(fact => (fact.Id, fact.IsAsked ? "people are asked" : "the host answers"));

    private static IEnumerable<OtherChange> AnswerOrders(TriagePolicy old, TriagePolicy present) =>
        from fact in Facts(present)
        let before = Facts(old).FirstOrDefault(known => known.Id == fact.Id)
        where before is not null
        from change in Orders(OtherChangeKind.AnswerOrder, fact.Id, before.Answers, fact.Answers)
        select change;

    private static IEnumerable<(string, string)> Languages(TriagePolicy policy) => policy.Texts.Languages.Select(language => (language.Language, "offered"));

    private static IEnumerable<(string, string)> Texts(TriagePolicy policy, TriagePolicy other) =>
        from language in policy.Texts.Languages
        where other.Texts.Languages.Any(known => known.Language == language.Language)
        from entry in language.Entries
        select ($"{language.Language}.{entry.Key}", entry.Text);
}
