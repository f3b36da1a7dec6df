using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>What is written of the outcome of a report, but for its id, its items and the questions about them.</summary>
internal sealed class WrittenEnd
{
    public WrittenEnd(ReportOutcome outcome, PolicyVersion version, bool labels)
    {
        Route = outcome.Route;
        ReadOnlySpan<string> questions = outcome.Questions.AsSpan();
        int items = questions.IndexOf(Vocabulary.ItemsQuestion);
        AsksOfItems = items >= 0;
        WithoutItems = Words(questions);
        if (AsksOfItems) (BeforeItems, AfterItems) = (Words(questions[..items]), Words(questions[(items + 1)..]));
        Start = JsonFragmentCache.Make((ref JsonPieces json, string route) => DecisionWriter.WriteRoute(ref json, route), outcome.Route);
        BehindItems = JsonFragmentCache.Make(
            (ref JsonPieces json, ReportOutcome of) =>
            {
                DecisionWriter.WriteLists(ref json, of.Referrals, of.Notices);
                json.Add((byte)'[');
            },
            outcome);
        BehindQuestions = JsonFragmentCache.Make(
            (ref JsonPieces json, ReportOutcome of) =>
            {
                json.Add((byte)']');
                if (labels) DecisionWriter.WriteLabels(ref json, of.Labels);
                DecisionWriter.WritePolicy(ref json, version);
            },
            outcome);
    }

    /// <summary>Its route.</summary>
    public string Route { get; }

    /// <summary>Its route, up to its items.</summary>
    public byte[] Start { get; }

    /// <summary>What follows the items, up to the first question.</summary>
    public byte[] BehindItems { get; }

    /// <summary>Whether questions about items are among its questions.</summary>
    public bool AsksOfItems { get; }

    /// <summary>The questions of a report without items.</summary>
    public byte[] WithoutItems { get; }

    /// <summary>The questions before those about items.</summary>
    public byte[] BeforeItems { get; } = [];

    /// <summary>The questions behind those about items.</summary>
    public byte[] AfterItems { get; } = [];

    /// <summary>What follows the last question, without the codes of other systems.</summary>
    public byte[] BehindQuestions { get; }

    // An array without its brackets.
    private static byte[] Words(ReadOnlySpan<string> words) => JsonFragmentCache.Make((ref JsonPieces json, string[] of) => json.AddTexts(of), words.ToArray())[1..^1];
}
