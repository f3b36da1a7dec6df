using System.Runtime.CompilerServices;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Something that decides: the naive reading, an engine, or one that is wrong on purpose.</summary>
internal sealed record Decider(
    Func<IReadOnlyDictionary<string, string>, PageReadingItem> Item,
    Func<IReadOnlyList<IReadOnlyDictionary<string, string>>, IReadOnlyDictionary<string, string>, PageReadingReport> Report,
    Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> Close,
    Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> CloseWithAddress)
{
    public static Decider PageReading { get; } = new(Reading.Of, Reading.OfReport, given => PageReadingIntake.Close(given, someUrlTextCame: false), given => PageReadingIntake.Close(given, someUrlTextCame: true));

    public static Decider Of(TriageEngine engine)
    {
        // The items of lists are the same objects over and over.
        ConditionalWeakTable<object, Answers> known = [];
        FactList itemFacts = engine.Policy.Vocabulary.ItemFacts;
        return new(
            given => View(engine.Decide(Answers(itemFacts, given))),
            (items, facts) => View(engine.Decide(Prepared(items, facts))),
            given => engine.Close(Prepared([given], new Dictionary<string, string>())).Items[0].Answers.ToDictionary(),
            given => engine.Close(WithAddress(Prepared([given], new Dictionary<string, string>()))).Items[0].Answers.ToDictionary());

        PreparedReport Prepared(IReadOnlyList<IReadOnlyDictionary<string, string>> items, IReadOnlyDictionary<string, string> facts) => new()
        {
            Items = items.Select(item => new PreparedItem { Answers = known.GetValue(item, _ => Answers(itemFacts, item)) }).ToValueList(),
            Answers = Answers(engine.Policy.Vocabulary.ReportFacts, facts),
        };
    }

    /// <summary>The same, deciding each report once.</summary>
    public Decider Remembering()
    {
        Dictionary<(object Items, object Facts), PageReadingReport> known = [];
        return this with
        {
            Report = (items, facts) => known.TryGetValue((items, facts), out PageReadingReport? report) ? report : known[(items, facts)] = Report(items, facts),
        };
    }

    // An address that shows nothing leaves the answers as they are.
    private static PreparedReport WithAddress(PreparedReport report) =>
        report with { Items = report.Items.Select(item => item with { Url = new() { Kind = EvidenceKind.Unusable } }).ToValueList() };

    private static PageReadingItem View(ItemOutcome outcome) => new(outcome.Route, [.. outcome.Reasons], [.. outcome.Possible], [.. outcome.Questions]);

    private static PageReadingReport View(Decision decision) => new(
        decision.Route,
        [.. decision.Referrals.Select(referral => referral.Id)],
        [.. decision.Notices.Select(notice => notice.Id)],
        [.. decision.Questions]);

    private static Answers Answers(FactList facts, IReadOnlyDictionary<string, string> given) =>
        given.Aggregate(Meldpunt.Triage.Answers.None(facts), (answers, pair) => answers.With(pair.Key, pair.Value));
}
