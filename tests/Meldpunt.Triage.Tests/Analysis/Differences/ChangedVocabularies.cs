using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>Random pairs of sound policies over different words, with a mapping that renames facts and renames, splits, merges and drops answers.</summary>
internal static class ChangedVocabularies
{
    public static Gen<(TriagePolicy Old, TriagePolicy New, VocabularyMapping Mapping)> Any { get; } =
        from old in RandomPolicies.Sound(PolicyShape.OfReports)
        from present in RandomPolicies.Sound(PolicyShape.OfReports)
        from items in Facts(old.Vocabulary.ItemFacts, present.Vocabulary.ItemFacts)
        from reports in Facts(old.Vocabulary.ReportFacts, present.Vocabulary.ReportFacts)
        select (old, present with { Version = "2" }, new VocabularyMapping([.. items, .. reports]));

    public static string Show((TriagePolicy Old, TriagePolicy New, VocabularyMapping Mapping) pair) =>
        $"{ChangedVersions.Show((pair.Old, pair.New))}\nwith {string.Join("; ", pair.Mapping.Facts.Select(fact => $"{fact} {fact.Answers}"))}";

    private static Gen<IEnumerable<FactMapping>> Facts(FactList old, FactList present) =>
        from order in Gen.Shuffle(present.ToArray())
        from mapped in Gen.Bool.Array[old.Count]
        from answers in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7]).Array[3].Array[old.Count]
        select old.Zip(order).Select((pair, i) => (pair, i)).Where(one => mapped[one.i]).Select(one => new FactMapping(one.pair.First.Id, one.pair.Second.Id)
        {
            Answers = one.pair.First.Answers.Zip(answers[one.i]).Where(answer => answer.Second.Item1 < 3)
                .Select(answer => new AnswerMapping(answer.First, one.pair.Second.Answers.Where((_, place) => (answer.Second.Item2 >> place & 1) != 0).ToValueList())).ToValueList(),
        });
}
