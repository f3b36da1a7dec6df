using System.Globalization;
using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Makes random policies. Each group has one route, so that no two of its rules conflict.</summary>
internal static class SmallPolicies
{
    private static readonly string[] Routes = ["assess", "needs-information", "refer", "out-of-scope"];

    public static Gen<TriagePolicy> Sound { get; } =
        from sizes in Gen.Int[2, 4].Array[1, 4]
        from routes in Gen.OneOfConst("assess", "refer", "out-of-scope").Array[4]
        from groups in Gen.Select(Conditions(sizes), Conditions(sizes), Conditions(sizes))
        select Policy(sizes, routes, [groups.Item1, groups.Item2, groups.Item3]);

    private static TriagePolicy Policy(int[] sizes, string[] routes, Condition[][] groups) => new()
    {
        Id = "random",
        Version = "1",
        Vocabulary = new(new(sizes.Select((size, fact) => new Fact($"fact-{fact}", Words(size)) { Closed = "answer-0" }).ToValueList()), FactList.Empty, "in-doubt"),
        Routes = Routes.ToValueList(),
        UnsettledRoute = "needs-information",
        Questions = ["items"],
        Groups =
        [
            .. groups.Select((conditions, group) => new RuleGroup($"group-{group}", conditions.Select((when, i) => new Rule($"rule-{group}-{i}", when, routes[group])).ToValueList())),
            new("last", [new("otherwise", Condition.Always, routes[3]) { GivesReason = false }]),
        ],
    };

    private static ValueList<string> Words(int size) => Enumerable.Range(0, size).Select(answer => $"answer-{answer}").ToValueList();

    // A rule above the last group must not always apply.
    private static Gen<Condition[]> Conditions(int[] sizes) =>
        One(sizes).Where(when => when.Parts.Any(part => part.Answers.Count < sizes[Fact(part)])).Array[0, 3];

    private static int Fact(FactCondition part) => int.Parse(part.Fact["fact-".Length..], CultureInfo.InvariantCulture);

    private static Gen<Condition> One(int[] sizes) =>
        Gen.Int[0, 14].Array[sizes.Length].Select(chosen => new Condition(
            chosen.Select((bits, fact) => new FactCondition($"fact-{fact}", Enumerable.Range(0, sizes[fact]).Where(answer => (bits >> answer & 1) != 0).Select(answer => $"answer-{answer}").ToValueList()))
                .Where(part => !part.Answers.IsEmpty).ToValueList()));
}
