using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Random reports, facts and policies for property tests with CsCheck. What fails shrinks to fewer answers.</summary>
public static class TriageGen
{
    private const int OfSparse = 8;

    /// <summary>
    /// Answers to some facts. Half of the time each is unanswered as often as it has one of its answers; the other half
    /// few are answered, so that what fails shrinks to those that matter.
    /// </summary>
    /// <param name="facts">The facts.</param>
    public static Gen<Answers> Answers(FactList facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Gen.Frequency((1, Some(facts, Sparse)), (1, Some(facts, Dense)));
    }

    /// <summary>Answers to all facts.</summary>
    /// <param name="facts">The facts.</param>
    public static Gen<Answers> CompleteAnswers(FactList facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Some(facts, fact => Gen.Int[1, fact.Answers.Count]);
    }

    /// <summary>Reports in JSON, as an engine reads them: none to three items, each question answered or not, and in half of them few.</summary>
    /// <param name="policy">The policy whose facts they answer.</param>
    public static Gen<string> Reports(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Gen.Frequency((1, Reports(policy.Vocabulary, Sparse)), (1, Reports(policy.Vocabulary, Dense)));
    }

    /// <summary>
    /// Small policies without gaps and conflicts: one to four facts, some of which people are not asked for, up to nine rules in three groups, a
    /// last rule for everything, and up to two notices and two labels, which ask for routes, reasons and answers of items.
    /// </summary>
    public static Gen<TriagePolicy> Policies { get; } = SmallPolicies.Sound;

    private static Gen<string> Reports(Vocabulary vocabulary, Func<Fact, Gen<int>> value) =>
        Gen.Select(Some(vocabulary.ItemFacts, value).Array[0, 3], Some(vocabulary.ReportFacts, value))
            .Select((items, report) => new Witness { Items = items.ToValueList(), Report = report }.ToJson());

    private static Gen<Answers> Some(FactList facts, Func<Fact, Gen<int>> value) => facts.Aggregate(
        Gen.Const(Array.Empty<int>()), (all, fact) => Gen.Select(all, value(fact)).Select((values, next) => (int[])[.. values, next])).Select(values => Given(facts, values));

    private static Gen<int> Dense(Fact fact) => Gen.Int[0, fact.Answers.Count];

    private static Gen<int> Sparse(Fact fact) => Gen.Frequency((OfSparse - 1, Gen.Const(0)), (1, Gen.Int[1, fact.Answers.Count]));

    private static Answers Given(FactList facts, int[] values)
    {
        Answers answers = Meldpunt.Triage.Answers.None(facts);
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] > 0) answers = answers.With(facts[fact].Id, facts[fact].Answers[values[fact] - 1]);
        }

        return answers;
    }
}
