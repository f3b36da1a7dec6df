using System.Globalization;
using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Makes random policies. Each group has one route, so that no two of its rules conflict.</summary>
internal static class SmallPolicies
{
    private const string Doubt = "in-doubt";
    private static readonly string[] Routes = ["assess", "needs-information", "refer", "out-of-scope"];

    public static Gen<TriagePolicy> Sound { get; } =
        from sizes in Gen.Int[2, 4].Array[1, 4]
        from isInDoubt in Gen.Bool.Array[4]
        from isAsked in Gen.Int[0, 3].Array[4]
        let facts = new FactList(sizes.Select((size, fact) => Fact(fact, size, isInDoubt[fact], isAsked[fact] > 0)).ToValueList())
        from routes in Gen.OneOfConst("assess", "refer", "out-of-scope").Array[4]
        from groups in Gen.Select(Conditions(facts), Conditions(facts), Conditions(facts))
        let items = Groups(routes, [groups.Item1, groups.Item2, groups.Item3])
        from notices in SmallReportRules.When(facts, items, Routes).Array[0, 2]
        from labels in SmallReportRules.When(facts, items, Routes).Array[0, 2]
        select new TriagePolicy
        {
            Id = "random",
            Version = "1",
            Vocabulary = new(facts, FactList.Empty, Doubt),
            Routes = Routes.ToValueList(),
            UnsettledRoute = "needs-information",
            Questions = ["items"],
            Groups = items,
            Notices = notices.Select((when, i) => new NoticeRule($"notice-{i}", when)).ToValueList(),
            Labels = labels.Select((when, i) => new LabelRule($"label-{i}", when)).ToValueList(),
        };

    /// <summary>A condition on some of the facts, perhaps on none; each lists some of its answers.</summary>
    public static Gen<Condition> Condition(FactList facts) =>
        Gen.Int[0, 14].Array[facts.Count].Select(chosen => new Condition(
            chosen.Select((bits, fact) => new FactCondition(facts[fact].Id, facts[fact].Answers.Where((_, answer) => (bits >> answer & 1) != 0).ToValueList()))
                .Where(part => !part.Answers.IsEmpty).ToValueList()));

    private static Fact Fact(int number, int size, bool isInDoubt, bool isAsked)
    {
        IEnumerable<string> answers = Enumerable.Range(0, size).Select(answer => isInDoubt && answer == size - 1 ? Doubt : string.Create(CultureInfo.InvariantCulture, $"answer-{answer}"));
        return new($"fact-{number}", answers.ToValueList()) { Closed = "answer-0", IsAsked = isAsked };
    }

    private static ValueList<RuleGroup> Groups(string[] routes, Condition[][] groups) =>
    [
        .. groups.Select((conditions, group) => new RuleGroup($"group-{group}", conditions.Select((when, i) => new Rule($"rule-{group}-{i}", when, routes[group])).ToValueList())),
        new("last", [new("otherwise", Policies.Condition.Always, routes[3]) { GivesReason = false }]),
    ];

    // A rule above the last group must not always apply.
    private static Gen<Condition[]> Conditions(FactList facts) =>
        Condition(facts).Where(when => when.Parts.Any(part => part.Answers.Count < facts[facts.IndexOf(part.Fact)].Answers.Count)).Array[0, 3];
}
