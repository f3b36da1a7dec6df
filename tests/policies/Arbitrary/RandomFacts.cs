using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random facts, some with the answer of doubt as the first or the last, some with answers that are declared alike.</summary>
internal static class RandomFacts
{
    public const string Doubt = "in-doubt";

    public static Gen<FactList> OfItem(PolicyShape shape) => Any("f", shape.LeastItemFacts, shape.MostItemFacts, shape.MostAnswers, mustClose: true);

    public static Gen<FactList> OfReport(PolicyShape shape) => Any("r", shape.LeastReportFacts, shape.MostReportFacts, shape.MostAnswers, mustClose: false);

    private static Gen<FactList> Any(string prefix, int least, int most, int answers, bool mustClose) =>
        Gen.Select(Gen.Int[2, answers], Gen.Bool, Gen.Int[0, 5]).Array[least, most].Select(shapes => new FactList(
            shapes.Select((shape, fact) => Fact($"{prefix}{fact}", shape.Item1, shape.Item2, shape.Item3, mustClose)).ToValueList()));

    // Without an answer of its own to close with, a fact of an item closes with doubt; one of a report is not closed.
    private static Fact Fact(string id, int size, bool inDoubt, int chosen, bool mustClose)
    {
        IEnumerable<string> certain = Enumerable.Range(0, inDoubt ? size - 1 : size).Select(answer => $"a{answer}");
        string[] answers = !inDoubt ? [.. certain] : size % 2 == 0 ? [Doubt, .. certain] : [.. certain, Doubt];
        return new(id, answers.ToValueList())
        {
            Closed = !mustClose || (chosen == 1 && inDoubt) ? null : "a0",
            Alike = chosen == 0 ? [answers[^2..].ToValueList()] : [],
        };
    }
}
