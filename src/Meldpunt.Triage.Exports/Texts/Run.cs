namespace Meldpunt.Triage.Exports.Texts;

/// <summary>Text with one appearance throughout.</summary>
/// <param name="Text">The text, as it is: a writer encodes it.</param>
/// <param name="Kind">How it looks.</param>
/// <param name="Language">Its language; null for that of what is around it.</param>
/// <param name="Link">What it opens: an address of a contact; null for no link.</param>
/// <param name="Code">The word of the policy that it is the name of; null for none.</param>
internal sealed record Run(string Text, RunKind Kind = RunKind.Plain, string? Language = null, string? Link = null, string? Code = null);
