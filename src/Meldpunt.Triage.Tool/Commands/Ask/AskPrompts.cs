using System.Diagnostics;
using Meldpunt.Triage.Explanations;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>Puts what is asked into words.</summary>
internal sealed class AskPrompts(TextBook book, AskKeys keys)
{
    public const string Yes = "yes";
    public const string No = "no";

    private string Choose => $"{book["phrase.ask-choose"]} {keys.Told}";

    private string Paste => $"{book["phrase.ask-paste"]}\n{keys.Told}";

    public AskPrompt Of(AskState state) => state.Step switch
    {
        AskStep.Address when state.IsFirstItem => new(
            book["question.items"], book["question.items.help"], Paste, []),
        AskStep.Address => new(book["phrase.ask-address"], book["phrase.ask-address-help"], Paste, []),
        AskStep.AnotherItem when state.IsFirstItem => new(
            book["question.items"], book["question.items.help"], Choose, [new(Yes, book["phrase.ask-yes"]), new(No, book["phrase.ask-no"])]),
        AskStep.AnotherItem => new(
            book["phrase.ask-another"], book["phrase.ask-another-help"], Choose, [new(Yes, book["phrase.ask-yes"]), new(No, book["phrase.ask-no"])]),
        AskStep.Question => Of(state.Dialogue.Question!),
        _ => throw new UnreachableException(),
    };

    private AskPrompt Of(DialogueQuestion question) => new(
        book.Question(question.Id),
        book[$"fact.{question.Fact}.help"],
        Choose,
        [.. question.Answers.Select(answer => Choice(question, answer))]);

    private AskChoice Choice(DialogueQuestion question, string answer)
    {
        AskChoice choice = new(answer, book[$"answer.{question.Fact}.{answer}"]);
        return answer == question.Suggested ? choice with { Shown = book.Phrase("ask-suggested", choice.Text) } : choice;
    }
}

/// <summary>A question as a person sees it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Help">What helps to answer it.</param>
/// <param name="Keys">What can be typed.</param>
/// <param name="Choices">The answers, numbered from 1; none where free text is asked.</param>
internal sealed record AskPrompt(string Text, string Help, string Keys, IReadOnlyList<AskChoice> Choices);

/// <summary>An answer to choose.</summary>
/// <param name="Code">Its word in the policy.</param>
/// <param name="Text">Its words for people.</param>
internal sealed record AskChoice(string Code, string Text)
{
    /// <summary>What is shown: the text, and that it fits the address where it does.</summary>
    public string Shown { get; init; } = Text;
}
