using CsCheck;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tests.Diagrams;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>Random policies with everything a document can hold: sections, report facts, referrals, notices, codes, guarantees, texts.</summary>
internal static class RandomPolicies
{
    private static readonly FactList ReportFacts = new([new("danger", ["yes", "no", "unsure"]), new("alone", ["yes", "no"])]);

    private static readonly Gen<string> Text = Gen.String["abc \"\\/\n\t\u0001é€\u2028🙂<&'"[..12]];

    private static readonly Gen<Citation> Source =
        Gen.Select(Gen.OneOfConst("1", "4a").Array[0, 2], Gen.Bool).Select((sections, ruling) => new Citation(sections.ToValueList(), ruling));

    private static readonly Gen<Condition> OnReport =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 3]).Select((danger, alone) => new Condition([.. Part(0, danger), .. Part(1, alone)]));

    private static readonly Gen<SomeItem?> SomeItem =
        Gen.Select(Gen.Bool, Gen.OneOfConst("go", "stop", "wait").Array[0, 2], Gen.Bool)
            .Select((asked, routes, doubt) => asked ? new SomeItem(routes.ToValueList(), doubt) : null);

    private static readonly Gen<ValueList<ReportCondition>> When =
        Gen.Select(OnReport, SomeItem).Array[1, 3].Select(all => all.Select(one => new ReportCondition(one.Item1, one.Item2)).ToValueList());

    private static readonly Gen<OutcomePattern> Pattern =
        Gen.Select(OnReport.Array[0, 2], Gen.OneOfConst("go", "stop").Array[0, 2], Gen.Bool, Gen.Bool).Select((facts, routes, some, first) => new OutcomePattern
        {
            Facts = facts.ToValueList(),
            Routes = routes.ToValueList(),
            HasReferral = some,
            FirstReferral = first ? "help" : null,
        });

    public static Gen<TriagePolicy> Any { get; } =
        from policy in SmallPolicies.Any
        from schema in Gen.OneOfConst(null, "s.json")
        from title in Text
        from source in Source
        from when in When.Array[5]
        from patterns in Pattern.Array[2]
        from phone in Gen.OneOfConst(null, "112")
        from flags in Gen.Bool.Array[4]
        select WithTexts(policy with
        {
            Schema = schema,
            Sections = [new("1", title), new("4a", "b")],
            Vocabulary = policy.Vocabulary with { ReportFacts = ReportFacts },
            Questions = ["alone", "items", "danger"],
            EmptyReport = flags[0] ? [] : [new("e", when[0], "go") { Source = source }],
            Referrals = [new("help", when[1], new(title, phone)), new("more", when[2], new("b")) { Precedes = flags[1] ? null : new("help", when[3]), Source = source }],
            Notices = [new("n", when[4]) { Source = source }],
            Codes = flags[3] ? [] : [new("office", title) { Reasons = Reasons(policy, title) }, new("desk", "b") { Routes = [new("stop", "1"), new("wait", "?")] }],
            Guarantees =
            [
                new("g", GuaranteeScope.Report, GuaranteeKind.Implies) { If = patterns[0], Then = patterns[1] with { HasReferral = true }, Source = source },
                new("h", GuaranteeScope.Item, GuaranteeKind.Keeps) { ChangeTo = "a0", Keeps = ["go"] },
                new("i", GuaranteeScope.Item, GuaranteeKind.Always) { Then = new() { HasReason = true } },
            ],
        }, flags[2], title);

    private static TriagePolicy WithTexts(TriagePolicy policy, bool some, string text) =>
        some ? policy with { Texts = new([new("nl", [new("fact.f0", text), new("notice.n", "b")]), new("en", [])]) } : policy;

    private static ValueList<CodeEntry> Reasons(TriagePolicy policy, string code) =>
        policy.Rules.Where(rule => rule.GivesReason).Take(2).Select(rule => new CodeEntry(rule.Id, string.Concat($"x{code}".EnumerateRunes().Take(64)))).ToValueList();

    private static FactCondition[] Part(int fact, int chosen)
    {
        string[] answers = [.. ReportFacts[fact].Answers.Where((_, answer) => (chosen >> answer & 1) != 0)];
        return answers.Length == 0 ? [] : [new(ReportFacts[fact].Id, answers.ToValueList())];
    }
}
