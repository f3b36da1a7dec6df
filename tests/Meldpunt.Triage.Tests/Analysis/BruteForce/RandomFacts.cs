using CsCheck;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Random facts of two or three answers, some with the answer of doubt, and random conditions on them.</summary>
internal static class RandomFacts
{
    public const string Doubt = "in-doubt";

    public static Gen<FactList> Any(string prefix, int least, int most) =>
        Gen.Select(Gen.Int[2, 3], Gen.Bool, Gen.Int[0, 5]).Array[least, most]
            .Select(shapes => new FactList(shapes.Select((shape, fact) => Fact($"{prefix}{fact}", shape.Item1, shape.Item2, shape.Item3)).ToValueList()));

    /// <summary>About half of the facts are not spoken of; a part may list every answer.</summary>
    public static Gen<Condition> Condition(FactList facts) =>
        Gen.Int[0, 15].Array[facts.Count].Select(chosen => new Condition(
            chosen.Select((bits, fact) => new FactCondition(facts[fact].Id, Chosen(facts[fact], bits < 8 ? bits : 0)))
                .Where(part => !part.Answers.IsEmpty).ToValueList()));

    private static ValueList<string> Chosen(Fact fact, int bits) => fact.Answers.Where((_, answer) => (bits >> answer & 1) != 0).ToValueList();

    private static Fact Fact(string id, int size, bool inDoubt, int alike)
    {
        string[] answers = [.. Enumerable.Range(0, size).Select(answer => inDoubt && answer == size - 1 ? Doubt : $"a{answer}")];
        return new(id, answers.ToValueList()) { Closed = "a0", Alike = alike == 0 ? [answers[^2..].ToValueList()] : [] };
    }
}
