using System.Text.Json;

namespace Meldpunt.Triage.Explanations;

/// <summary>Why a report goes where it goes.</summary>
public sealed record Explanation
{
    /// <summary>The decision that is explained.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The explanation of each item, in order.</summary>
    public required ValueList<ItemExplanation> Items { get; init; }

    /// <summary>The items whose route is the report's, by number from 0; none when the report has no items.</summary>
    public IEnumerable<int> DecidingItems =>
        Items.Select((item, number) => (item, number)).Where(pair => pair.item.Decision.Route == Decision.Route).Select(pair => pair.number);
}

/// <summary>Why an item goes where it goes.</summary>
public sealed record ItemExplanation
{
    /// <summary>The decision that is explained.</summary>
    public required ItemDecision Decision { get; init; }

    /// <summary>
    /// Facts whose answers alone settle the route; drop any one, and they do not. Those that the policy lists first are
    /// preferred. None while the route is not settled.
    /// </summary>
    public ValueList<string> SufficientReason { get; init; }

    /// <summary>
    /// The rules that decide whatever the missing answers are: they apply for every way of answering, and no rule of a higher group applies for
    /// any. All ask for this route. None while the route is not settled, and none where it is settled by cases (<see cref="DecidedByCases"/>).
    /// </summary>
    public ValueList<string> DecidedBy { get; init; }

    /// <summary>
    /// The rules that decide between them, where the route is settled and yet none decides whatever the missing answers are: each applies for
    /// some way of answering for which no rule of a higher group does, and all ask for this route. None where <see cref="DecidedBy"/> names any.
    /// </summary>
    public ValueList<string> DecidedByCases { get; init; }

    /// <summary>The rules that apply whatever the missing answers are and give a reason, but never decide: for every way of answering a rule of a higher group applies.</summary>
    public ValueList<OutrankedRule> Outranked { get; init; }

    /// <summary>
    /// For each other final route all smallest changes of the reporter's answers that settle it beside the address that was given, and
    /// then those that are smallest where the address may be another; at most <see cref="MaxCounterfactuals"/> a route together.
    /// A route that cannot be reached has none.
    /// </summary>
    public ValueList<Counterfactual> Counterfactuals { get; init; }

    /// <summary>What to ask people next; null when the route is settled, or only what the host answers is open, so that there is nothing to ask.</summary>
    public NextQuestion? NextQuestion { get; init; }

    /// <summary>How many alternatives of one route are given at most.</summary>
    public static int MaxCounterfactuals => 1_000;
}

/// <summary>A rule that applies but does not decide, because for every way of answering what is missing rules of a higher group do.</summary>
public sealed record OutrankedRule
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>
    /// The rules that decide in its place: those that do so whatever the missing answers are. Where there are none, those that apply whatever
    /// they are and decide for some way of answering; and where there are none of these either, all that decide for some way.
    /// </summary>
    public required ValueList<string> By { get; init; }
}

/// <summary>A smallest change of answers that would settle another route.</summary>
public sealed record Counterfactual
{
    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>The answers to change, in the order of the policy's facts; no smaller change leads there, with this address or, where that is said, with another.</summary>
    public required ValueList<AnswerChange> Changes { get; init; }

    /// <summary>
    /// True where the address that was given does not let the changes through: they hold of a report about another address, or
    /// about none where the link becomes that. False where the reporter's own answers make them.
    /// </summary>
    public bool OtherAddress { get; init; }
}

/// <summary>A fact and the answer that it would have.</summary>
public sealed record AnswerChange
{
    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The answer.</summary>
    public required string Answer { get; init; }
}

/// <summary>What to ask next about an item.</summary>
public sealed record NextQuestion
{
    /// <summary>The fact to ask for.</summary>
    public required string Fact { get; init; }

    /// <summary>
    /// How many questions to people there are still to expect, this one included, when every answer is equally likely and the best
    /// question is asked each time.
    /// </summary>
    public required double ExpectedRemaining { get; init; }

    /// <summary>How many there are at most in the same way of asking.</summary>
    public required int MaxRemaining { get; init; }

    /// <summary>
    /// True up to 100,000 combinations of answers. Beyond, the question is the one that leaves the fewest open on average, and
    /// the numbers are upper bounds.
    /// </summary>
    public required bool IsExact { get; init; }
}

/// <summary>Why one rule does or does not apply to an item.</summary>
public sealed record RuleTrace
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>True when it applies whatever the missing answers are.</summary>
    public required bool Applies { get; init; }

    /// <summary>The answered facts whose answers it does not accept.</summary>
    public required ValueList<string> Failed { get; init; }

    /// <summary>The unanswered facts whose answers it waits for.</summary>
    public required ValueList<string> Unanswered { get; init; }
}

/// <summary>Writes an explanation as properties of an item's decision.</summary>
internal static class ExplanationWriter
{
    /// <summary>The properties, with a comma before each.</summary>
    public static byte[] Properties(ItemExplanation item)
    {
        // An object without its first bracket and its last: a comma stands in the place of the first.
        byte[] made = JsonFragmentCache.Make(json => Write(json, item))[..^1];
        made[0] = (byte)',';
        return made;
    }

    private static void Write(Utf8JsonWriter json, ItemExplanation item)
    {
        json.WriteStartObject();
        Write(json, "because", item.SufficientReason);
        Write(json, "outranked", item.Outranked.Select(rule => rule.Rule));
        json.WriteStartArray("alternatives"u8);
        foreach (Counterfactual alternative in item.Counterfactuals)
        {
            json.WriteStartObject();
            json.WriteString("route"u8, alternative.Route);
            json.WriteStartObject("changes"u8);
            foreach (AnswerChange change in alternative.Changes) json.WriteString(change.Fact, change.Answer);
            json.WriteEndObject();
            if (alternative.OtherAddress) json.WriteBoolean("otherAddress"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (item.NextQuestion is { } next)
        {
            json.WriteString("next"u8, next.Fact);
            json.WriteNumber("atMost"u8, next.MaxRemaining);
            json.WriteNumber("expected"u8, next.ExpectedRemaining);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
