using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>Random pairs of sound policies with texts, contacts, codes and evidence, of which a few things differ, in decisions or apart from them.</summary>
internal static class ChangedDocuments
{
    private static readonly string Long = new('x', 250);

    private static readonly Func<TriagePolicy, string, TriagePolicy>[] Changes =
    [
        (policy, _) => policy with { Version = "2" },
        (policy, word) => policy with { Schema = Plain(word) },
        (policy, word) => policy with { Sections = [policy.Sections[0] with { Title = Short(word) }, .. policy.Sections.Skip(1)] },
        (policy, _) => policy with { Sections = policy.Sections.Reverse().ToValueList() },
        (policy, _) => policy with { Evidence = policy.Evidence is null ? Evidence(policy, 0) : null },
        (policy, _) => policy with { Evidence = policy.Evidence is null ? null : Evidence(policy, 1) },
        (policy, word) => OfReferral(policy, contact => contact with { Name = Short(word) }),
        (policy, word) => OfReferral(policy, contact => contact with { Phone = contact.Phone is null ? Number(word) : null }),
        (policy, word) => OfReferral(policy, contact => contact with { Phone = Number(word) }),
        (policy, _) => policy with { Guarantees = policy.Guarantees.Skip(1).ToValueList() },
        (policy, _) => policy with { Guarantees = policy.Guarantees.Reverse().ToValueList() },
        (policy, _) => policy with { Guarantees = [.. policy.Guarantees.Where(one => one.Id != "more"), new("more", GuaranteeScope.Item, GuaranteeKind.OneRoute)] },
        (policy, word) => policy with { Codes = [.. policy.Codes.Take(1).Select(system => system with { Routes = [new("go", $"{word.Length}")] }), .. policy.Codes.Skip(1)] },
        (policy, _) => policy with { Codes = policy.Codes.Reverse().ToValueList() },
        (policy, _) => policy with { Codes = policy.Codes.Skip(1).ToValueList() },
        (policy, _) => policy with { Impossible = [] },
        (policy, _) => OfRules(policy, rule => rule with { Source = Citation.RulingOn("4a") }),
        (policy, _) => OfRules(policy, rule => rule.When.Parts.IsEmpty ? rule : rule with { When = new([.. rule.When.Parts.Reverse()]) }),
        (policy, _) => OfFacts(policy, fact => fact with { Closed = fact.Answers[^1] }),
        (policy, _) => OfFacts(policy, fact => fact with { ClosedWithAddress = fact.Answers[0] }),
        (policy, _) => OfFacts(policy, fact => fact with { Alike = [] }),
        (policy, _) => policy with { Vocabulary = policy.Vocabulary with { ItemFacts = new(policy.Vocabulary.ItemFacts.Reverse().ToValueList()) } },
        (policy, _) => OfFacts(policy, fact => fact with { Answers = fact.Answers.Reverse().ToValueList() }),
        (policy, _) => policy with { Questions = policy.Questions.Reverse().ToValueList() },
        (policy, word) => OfTexts(policy, entries => [.. entries.Where(entry => entry.Key != "phrase.or").Skip(1), new("phrase.or", word)]),
        (policy, word) => OfTexts(policy, entries => entries.Select(entry => entry with { Text = word }).ToValueList()),
        (policy, _) => policy with { Texts = new(policy.Texts.Languages.Skip(1).ToValueList()) },
        (policy, _) => policy with { Texts = new(policy.Texts.Languages.Reverse().ToValueList()) },
        (policy, _) => policy with { Groups = policy.Groups.Select(group => group with { Id = $"now-{group.Id}" }).ToValueList() },
        (policy, _) => policy with { Notices = policy.Notices.Reverse().ToValueList() },
        (policy, _) => policy with { EmptyReport = policy.EmptyReport.Reverse().ToValueList() },
        (policy, _) => policy with { Labels = policy.Labels.Reverse().ToValueList() },
        (policy, _) => policy with { Sections = [policy.Sections[0] with { Fingerprints = ["0123456789abcdef"] }, .. policy.Sections.Skip(1)] },
        (policy, _) => OfFacts(policy, fact => fact with { IsAsked = !fact.IsAsked }),
        (policy, word) => OfRules(policy, rule => rule with { Source = rule.Source with { Note = word } }),
        (policy, word) => policy with { Notices = policy.Notices.Select(rule => rule with { Source = rule.Source with { Note = word } }).ToValueList() },
        (policy, word) => policy with { Labels = policy.Labels.Select(rule => rule with { Source = rule.Source with { Note = word } }).ToValueList() },
        (policy, word) => policy with { Guarantees = policy.Guarantees.Select(guarantee => guarantee with { Source = guarantee.Source with { Note = word } }).ToValueList() },
    ];

    public static Gen<(TriagePolicy Old, TriagePolicy New)> Any { get; } =
        from pair in ChangedVersions.Any
        from keepsRules in Gen.Int[0, 3]
        from evidence in Gen.Bool
        from texts in Gen.Int[0, 2]
        from word in Gen.OneOfConst("a", "word", "\u2067turned\u2069", "sha256:no", Long)
        from chosen in Gen.Int[0, Changes.Length - 1].Array[0, 3]
        let old = Whole(pair.Old, evidence, texts)
        let present = keepsRules > 0 ? old : Whole(pair.New, evidence, texts) with { Version = "1" }
        select (old, chosen.Aggregate(present, (policy, change) => Changes[change](policy, word)));

    // Only a text may change its direction, and only where the change ends in it.
    private static string Plain(string word) => word.Trim('\u2067', '\u2069');

    private static string Short(string word) => Plain(word)[..Math.Min(100, Plain(word).Length)];

    private static string Number(string word) => $"01{word.Length}";

    private static TriagePolicy Whole(TriagePolicy policy, bool evidence, int texts) => policy with
    {
        Evidence = evidence ? Evidence(policy, 0) : null,
        Guarantees = [new("one", GuaranteeScope.Item, GuaranteeKind.OneRoute), new("closing", GuaranteeScope.Report, GuaranteeKind.ClosingSettles)],
        Codes = [new("office", "an office") { Routes = [new("go", "1"), new("stop", "2")] }, new("desk", "a desk") { Reasons = [] }],
        Texts = new([.. new[] { "nl", "en" }.Take(texts).Select(language => new LanguageTexts(language, [new("fact.f0", "one"), new("fact.f0.help", "two"), new("phrase.call", "call {0}")]))]),
    };

    private static EvidenceMapping Evidence(TriagePolicy policy, int other)
    {
        (Fact place, Fact link) = (policy.Vocabulary.ItemFacts[0], policy.Vocabulary.ItemFacts[1]);
        return new(PlaceMapping.Create(place.Id, name => place.Answers[name.Length % 2 == other ? 0 : 1]), new(link.Id, link.Answers[other], link.Answers[1 - other]));
    }

    private static TriagePolicy OfReferral(TriagePolicy policy, Func<Contact, Contact> change) =>
        policy with { Referrals = policy.Referrals.Select((rule, i) => i == 0 ? rule with { Contact = change(rule.Contact) } : rule).ToValueList() };

    private static TriagePolicy OfRules(TriagePolicy policy, Func<Rule, Rule> change) =>
        policy with { Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(change).ToValueList() }).ToValueList() };

    private static TriagePolicy OfFacts(TriagePolicy policy, Func<Fact, Fact> change) =>
        policy with { Vocabulary = policy.Vocabulary with { ItemFacts = new(policy.Vocabulary.ItemFacts.Select(change).ToValueList()) } };

    private static TriagePolicy OfTexts(TriagePolicy policy, Func<ValueList<TextEntry>, ValueList<TextEntry>> change) =>
        policy with { Texts = new(policy.Texts.Languages.Select((language, i) => i == 0 ? language with { Entries = change(language.Entries) } : language).ToValueList()) };
}
