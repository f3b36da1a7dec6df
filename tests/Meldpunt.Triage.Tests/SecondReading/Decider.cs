using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Something that decides: the naive reading, an engine, or one that is wrong on purpose.</summary>
internal sealed record Decider(
    Func<IReadOnlyDictionary<string, string>, NaiveItem> Item,
    Func<IReadOnlyList<IReadOnlyDictionary<string, string>>, IReadOnlyDictionary<string, string>, NaiveReport> Report,
    Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> Close)
{
    public static Decider Naive { get; } = new(Reading.Of, Reading.OfReport, given => NaiveIntake.Close(given, someUrlTextCame: false));

    public static Decider Of(TriageEngine engine) => new(
        given => View(engine.Decide(Answers(engine.Policy.Vocabulary.ItemFacts, given))),
        (items, facts) => View(engine.Decide(Prepared(engine, items, facts))),
        given => engine.Close(Prepared(engine, [given], new Dictionary<string, string>())).Items[0].Answers.ToDictionary());

    public static NaiveItem View(ItemOutcome outcome) => new(outcome.Route, [.. outcome.Reasons], [.. outcome.Possible], [.. outcome.Questions]);

    public static NaiveReport View(Decision decision) => new(
        decision.Route,
        [.. decision.Referrals.Select(referral => referral.Id)],
        [.. decision.Notices.Select(notice => notice.Id)],
        [.. decision.Questions]);

    public static Answers Answers(FactList facts, IReadOnlyDictionary<string, string> given) =>
        given.Aggregate(Rules.Answers.None(facts), (answers, pair) => answers.With(pair.Key, pair.Value));

    public static PreparedReport Prepared(
        TriageEngine engine, IReadOnlyList<IReadOnlyDictionary<string, string>> items, IReadOnlyDictionary<string, string> facts) =>
        new(
            items.Select(item => new PreparedItem(Answers(engine.Policy.Vocabulary.ItemFacts, item))).ToValueList(),
            Answers(engine.Policy.Vocabulary.ReportFacts, facts));
}
