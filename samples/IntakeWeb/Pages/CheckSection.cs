namespace IntakeWeb.Pages;

/// <summary>A part of the page of all answers.</summary>
/// <param name="Rows">Its answers.</param>
/// <param name="Page">The page.</param>
internal sealed record CheckSection(IEnumerable<CheckRow> Rows, CheckModel Page);
