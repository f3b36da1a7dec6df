namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>A question as a person sees it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Help">What helps to answer it.</param>
/// <param name="Keys">What can be typed.</param>
/// <param name="Choices">The answers, numbered from 1; none where free text is asked.</param>
internal sealed record AskPrompt(string Text, string Help, string Keys, IReadOnlyList<AskChoice> Choices);
