using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>A policy with nothing but facts of an item and the rules that a test gives it.</summary>
internal static class PlainPolicy
{
    /// <param name="sizes">How many answers each fact has: <c>f0</c> has <c>a0</c> and so on.</param>
    /// <param name="groups">The rules, with the routes go, wait, stop and turn.</param>
    public static TriagePolicy Of(int[] sizes, ValueList<RuleGroup> groups) => new()
    {
        Id = "small",
        Version = "1",
        Vocabulary = new(new(sizes.Select((size, fact) => new Fact($"f{fact}", Answers(size)) { Closed = "a0" }).ToValueList()), FactList.Empty, "in-doubt"),
        Routes = ["go", "wait", "stop", "turn"],
        UnsettledRoute = "wait",
        Questions = ["items"],
        Groups = groups,
    };

    private static ValueList<string> Answers(int size) => Enumerable.Range(0, size).Select(answer => $"a{answer}").ToValueList();
}
