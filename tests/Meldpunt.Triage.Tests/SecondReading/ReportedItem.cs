using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>What a reporter gave of an item: answers before any evidence, and an address.</summary>
internal sealed record ReportedItem(Answers Said, string? Url)
{
    private static readonly TriageEngine Engine = TriageEngine.Default;
    private static readonly Answers NothingSaid = Answers.None(Engine.Policy.Vocabulary.ReportFacts);

    public static ReportedItem Of(IReadOnlyDictionary<string, string> said, string? url) =>
        new(said.Aggregate(Answers.None(Engine.Policy.Vocabulary.ItemFacts), (answers, pair) => answers.With(pair.Key, pair.Value)), url);

    /// <summary>Some of all items, the same in every run.</summary>
    public static IEnumerable<(Dictionary<string, string> Said, GivenAddress Address)> Some(int count, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            yield return (Reading.OfEveryItem[random.Next(Reading.OfEveryItem.Count)].Given, GivenAddress.All[random.Next(GivenAddress.All.Length)]);
        }
    }

    public Decision Decide() => Engine.Decide(new PreparedReport { Items = [Engine.Prepare(Said, Url)], Answers = NothingSaid });

    /// <summary>The report with a change made: its own answers, or, where that is said, the facts of the decision and another address or none.</summary>
    public ReportedItem With(Counterfactual one, Answers decided)
    {
        Answers changed = one.Changes.Aggregate(one.OtherAddress ? decided : Said, (answers, change) => answers.With(change.Fact, change.Answer));
        if (!one.OtherAddress) return this with { Said = changed };
        return new(changed, changed["link"] == "none" ? null : GivenAddress.At(changed["place"]));
    }

    /// <summary>What becomes of it.</summary>
    public ItemOutcome Outcome() => Engine.Decide(Engine.Prepare(Said, Url).Answers);

    /// <summary>Null where a change gives the route that it promises; else what it is.</summary>
    /// <param name="one">The change.</param>
    /// <param name="decided">The facts of the decision.</param>
    /// <param name="decide">Decides the changed report.</param>
    public string? Refute(Counterfactual one, Answers decided, Func<ReportedItem, ItemOutcome> decide)
    {
        ItemOutcome outcome = decide(With(one, decided));
        return outcome.IsSettled && outcome.Route == one.Route ? null : $"{Said} at {Url ?? "no address"}: {one} gives {outcome.Route}";
    }
}
