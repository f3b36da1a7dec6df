using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>The policies whose schemas are judged: those of the samples, and random ones with other words.</summary>
internal static class SamplePolicies
{
    private const int Randoms = 4;

    public static IReadOnlyList<TriagePolicy> All { get; } =
    [
        WithEverything(Read("samples/policies/later.json")),
        .. new[] { "samples/policies/later.json", "samples/policies/earlier.json", "samples/PolicySuite/policy/current.json", "samples/PolicySuite/policy/live.json" }
            .Select(Read),
        .. Enumerable.Range(0, Randoms).Select(seed => WithCodes(TriageGen.Policies.Single(_ => true, $"{seed}000000000000"))),
    ];

    public static TriagePolicy Read(string path) => PolicyDocument.Read(File.ReadAllBytes(path)).PolicyOrThrow();

    // Of what a document can say, some stands in no sample.
    private static TriagePolicy WithEverything(TriagePolicy policy) => policy with
    {
        Referrals = policy.Referrals.Select(referral => referral.Id == "police" ? referral with { Contact = Whole } : referral).ToValueList(),
        Texts = new(policy.Texts.Languages.Select(language => language with { Entries = [.. language.Entries, .. OfContacts, .. OfLabels] }).ToValueList()),
        Vocabulary = policy.Vocabulary with { ReportFacts = new(policy.Vocabulary.ReportFacts.Select(fact => fact with { IsAsked = fact.Id != "anonymous" }).ToValueList()) },
        EmptyReport = policy.EmptyReport.Select(rule => rule with { When = rule.When.Select(one => one with { NoItem = ItemCondition.Any }).ToValueList() }).ToValueList(),
        Labels =
        [
            new("1-urgent", [ReportCondition.RouteIs("assess").And("immediate-danger", "yes"), ReportCondition.SomeItemInDoubt("refer")]) { Source = Citation.RulingOn("7") with { Note = "A note." } },
            new("112", [ReportCondition.Always with { SomeItem = new() { Routes = ["refer"], InDoubt = true, Reasons = ["cloud", "device"], Facts = Condition.Where("place", "cloud").And("format", "photo", "video") } }]),
            new("all-known", [ReportCondition.EveryItemIs("assess", "refer") with { NoItem = new() { InDoubt = true } }]),
        ],
        Impossible =
        [
            new("no-link-in-public", GuaranteeScope.Item, Condition.Where("place", "public-internet").And("link", "none")) { Source = Citation.RulingOn("4") },
            new("danger-unsearched", GuaranteeScope.Report, Condition.Where("immediate-danger", "yes").And("searched", "no").And("shared", "yes")),
        ],
        Guarantees =
        [
            .. policy.Guarantees,
            new("some-reason", GuaranteeScope.Item, GuaranteeKind.Always) { Then = new() { Routes = ["assess", "needs-information", "refer", "out-of-scope"] } },
            new("text-and-drawing", GuaranteeScope.Item, GuaranteeKind.Implies)
            {
                If = new() { Reasons = ["text", "drawing"], Routes = ["refer"], HasReason = true },
                Then = new() { Facts = [Condition.Where("nature", "other-shocking"), Condition.Always] },
            },
            new("doubt-is-no-worse", GuaranteeScope.Item, GuaranteeKind.NeverWorsens)
            {
                ChangedFact = "persons", ChangeFrom = ["child"], ChangeTo = "in-doubt", BestFirst = ["assess", "needs-information", "refer", "out-of-scope"],
            },
            new("closed-is-told-something", GuaranteeScope.Item, GuaranteeKind.ClosingKeeps) { Keeps = ["refer", "assess", "out-of-scope"] },
            new("no-police-without-refer", GuaranteeScope.Report, GuaranteeKind.Unreachable)
            {
                If = new() { Facts = [Condition.Where("anonymous", "yes")], Routes = ["assess"] },
                Then = new() { Contacts = [new("police", new() { Name = "Politie", Phone = "0900-8844", Chat = "https://chat.example/" })], Referrals = ["police"], Notices = ["confidential"], Labels = ["112"], HasReferral = true, FirstReferral = "police", Routes = ["out-of-scope"] },
            },
        ],
        Accepted =
        [
            new("always-applies", new() { Rules = ["text", "assess"] }, "for now"),
            new("dead-rule", new() { EmptyReport = ["child-in-need"] }, "for now"),
            new("redundant-answer", new() { Rules = ["not-imagery"], Fact = "format", Answers = ["other"] }, "for readers"),
            new("alike-answers", new() { Fact = "format", Answers = ["photo", "video"] }, "known"),
            new("not-alike", new() { Fact = "place", Answers = ["cloud", "device"] }, "known"),
            new("no-source", new() { Referrals = ["police"] }, "known"),
            new("unreachable-notice", new() { Notices = ["confidential"] }, "known"),
            new("unreachable-label", new() { Labels = ["112"] }, "known"),
            new("unreachable-route", new() { Route = "refer" }, "known"),
            new("uncited-section", new() { Section = "4a" }, "known"),
            new("lookalike-ids", new() { Ids = ["answer.place.cloud", "answer.place.device"] }, "known"),
            new("reads-no-urls", FindingSubject.Nothing, "known"),
        ],
        Codes = [.. policy.Codes, new("office", "Codes of an office") { Routes = [new("refer", "R"), new("needs-information", "?")] }],
    };

    // What a policy with such a contact has texts for.
    private static TextEntry[] OfContacts =>
    [
        new("referral.police.hours", "24/7"), new("phrase.website", "{0}"), new("phrase.mail", "{0}"), new("phrase.chat", "{0}"), new("phrase.hours", "{0}"),
    ];

    private static TextEntry[] OfLabels => [new("label.1-urgent", "Urgent"), new("label.112", "112"), new("label.all-known", "All known"), new("phrase.labels", "Labels")];

    private static Contact Whole => new("Politie", "0900-8844")
    {
        Url = "https://example.org/a?b#c",
        Email = "a.b@example.org",
        Chat = "https://chat.example/",
        Hours = "24/7",
    };

    private static TriagePolicy WithCodes(TriagePolicy policy) => policy with
    {
        Codes = [new("office", "Codes of an office") { Reasons = [.. policy.Rules.Where(rule => rule.GivesReason).Select((rule, i) => new CodeEntry(rule.Id, $"R {i}"))], Routes = [new("refer", "X")] }],
    };
}
