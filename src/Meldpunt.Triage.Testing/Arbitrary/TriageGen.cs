using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Arbitrary;

/// <summary>Random reports, facts and policies for property tests with CsCheck. What fails shrinks to fewer answers.</summary>
public static class TriageGen
{
    /// <summary>Answers to some facts, each unanswered as often as it has one of its answers.</summary>
    /// <param name="facts">The facts.</param>
    public static Gen<Answers> Answers(FactList facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Values(facts, 0).Select(values => Given(facts, values));
    }

    /// <summary>Answers to all facts.</summary>
    /// <param name="facts">The facts.</param>
    public static Gen<Answers> CompleteAnswers(FactList facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Values(facts, 1).Select(values => Given(facts, values));
    }

    /// <summary>Reports in JSON, as an engine reads them: none to three items, each question answered or not.</summary>
    /// <param name="policy">The policy whose facts they answer.</param>
    public static Gen<string> Reports(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Gen.Select(Answers(policy.Vocabulary.ItemFacts).Array[0, 3], Answers(policy.Vocabulary.ReportFacts))
            .Select((items, report) => new Witness(items.ToValueList(), report).ToJson());
    }

    /// <summary>Small policies without gaps and conflicts: one to four facts, up to nine rules in three groups, and a last rule for everything.</summary>
    public static Gen<TriagePolicy> Policies { get; } = SmallPolicies.Sound;

    private static Gen<int[]> Values(FactList facts, int first) => facts.Aggregate(
        Gen.Const(Array.Empty<int>()), (all, fact) => Gen.Select(all, Gen.Int[first, fact.Answers.Count]).Select((values, next) => (int[])[.. values, next]));

    private static Answers Given(FactList facts, int[] values)
    {
        Answers answers = Rules.Answers.None(facts);
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] > 0) answers = answers.With(facts[fact].Id, facts[fact].Answers[values[fact] - 1]);
        }

        return answers;
    }
}
