namespace IntakeWeb.Pages.Staff;

/// <summary>Facts to choose answers to.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Choices">The facts.</param>
/// <param name="Page">The page that they stand on.</param>
internal sealed record FactChoices(string Title, IReadOnlyList<FactChoice> Choices, SitePage Page);
