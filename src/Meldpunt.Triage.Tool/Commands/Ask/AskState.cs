using System.Diagnostics;
using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>How far a conversation has come. Immutable, so that going back is taking the state before.</summary>
/// <param name="Dialogue">What was said so far.</param>
/// <param name="Link">What says whether there is an address; null where the policy reads no URLs.</param>
internal sealed record AskState(Dialogue Dialogue, LinkMapping? Link)
{
    /// <summary>The item whose address is asked, the next number for a new one; null for none.</summary>
    private int? AddressOf { get; init; }

    private bool NoMoreItems { get; init; }

    private int Items => Dialogue.Decision.Items.Count;

    public bool IsFirstItem => Items == 0;

    public AskStep Step => this switch
    {
        { AddressOf: not null } or { Dialogue.Question.AsksForAddress: true } => AskStep.Address,
        { Dialogue.Question.AsksForItem: true } => AskStep.AnotherItem,
        { Dialogue.Question.Item: not null } => AskStep.Question,
        { Items: > 0, NoMoreItems: false, Dialogue.IsFull: false } => AskStep.AnotherItem,
        { Dialogue.Question: null } => AskStep.Done,
        _ => AskStep.Question,
    };

    /// <summary>Answers the question of the dialogue. Who says to have an address is asked for it.</summary>
    public AskState Answer(string answer)
    {
        DialogueQuestion question = Dialogue.Question!;
        AskState next = this with { Dialogue = Dialogue.Answer(answer) };
        return question.Item is { } item && question.Fact == Link?.Fact && answer == Link.Given ? next with { AddressOf = item } : next;
    }

    /// <summary>Takes an address, or none, for the item that it was asked for.</summary>
    public AskState Address(string? url)
    {
        AskState next = this with { AddressOf = null };
        if (AddressOf is not { } item || item >= Items) return next with { Dialogue = Dialogue.AddItem(url) };
        return next with { Dialogue = url is null ? Dialogue.Change($"items[{item}].{Link!.Fact}", Link.None) : Dialogue.WithUrl(item, url) };
    }

    public AskState Another(bool yes) => (yes, Link) switch
    {
        (false, _) => Dialogue.Question is { AsksForItem: true } ? this with { Dialogue = Dialogue.Skip() } : this with { NoMoreItems = true },
        (true, null) => this with { Dialogue = Dialogue.AddItem() },
        _ => this with { AddressOf = Items },
    };

    /// <summary>Leaves unanswered what is asked now.</summary>
    public AskState Skip() => Step switch
    {
        AskStep.AnotherItem => Another(yes: false),
        AskStep.Address when AddressOf is { } item => this with { AddressOf = null, NoMoreItems = item >= Items },
        AskStep.Address or AskStep.Question => this with { Dialogue = Dialogue.Skip() },
        _ => throw new UnreachableException(),
    };
}

/// <summary>What is asked now.</summary>
internal enum AskStep
{
    /// <summary>Nothing is left to ask.</summary>
    Done,

    /// <summary>The question of the dialogue, with answers to choose from.</summary>
    Question,

    /// <summary>The web address of an item.</summary>
    Address,

    /// <summary>Whether there is another item.</summary>
    AnotherItem,
}

/// <summary>Finds the answer that was typed: its number, its words, or its code.</summary>
internal static class TypedAnswer
{
    public static AskChoice? Find(string typed, IReadOnlyList<AskChoice> choices)
    {
        if (int.TryParse(WithPlainDigits(typed.TrimEnd('.')), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number >= 1 && number <= choices.Count ? choices[number - 1] : null;
        }

        return choices.FirstOrDefault(choice => Same(choice.Text, typed) || Same(choice.Code, typed));
    }

    /// <summary>The answer that may have been meant; null when none is near.</summary>
    public static string? Nearest(string typed, IReadOnlyList<AskChoice> choices) =>
        Suggestion.Find(typed, choices.SelectMany(choice => (string[])[choice.Text, choice.Code])) is { } near
            ? Find(near, choices)?.Text
            : null;

    // A number is a number in the digits of any script.
    private static string WithPlainDigits(string typed) =>
        string.Concat(typed.Select(c => char.IsDigit(c) ? (char)('0' + char.GetNumericValue(c)) : c));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
