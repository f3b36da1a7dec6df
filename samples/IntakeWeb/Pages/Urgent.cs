namespace IntakeWeb.Pages;

/// <summary>Where a child in danger gets help, on the page of a report that is being made.</summary>
/// <param name="Page">The page.</param>
/// <param name="IsFull">True where it is told in full; else one line that stays in sight.</param>
internal sealed record Urgent(DraftPage Page, bool IsFull);
