namespace Meldpunt.Triage.Policies;

/// <summary>The texts of one language.</summary>
/// <param name="Language">The language's tag, such as <c>nl</c> (BCP 47).</param>
/// <param name="Entries">The texts, in the order of authoring.</param>
public sealed record LanguageTexts(string Language, ValueList<TextEntry> Entries);
