namespace IntakeWeb.Pages;

/// <summary>One answer on the page of all answers.</summary>
/// <param name="Question">What leads back to its question.</param>
/// <param name="Label">The question in words.</param>
/// <param name="Value">The answer in words.</param>
/// <param name="IsGiven">False where nothing was answered.</param>
internal sealed record CheckRow(string Question, string Label, string Value, bool IsGiven)
{
    /// <summary>True for an address: it can be long, and it is nobody's words.</summary>
    public bool IsAddress { get; init; }

    /// <summary>True where the site asks, and not the policy.</summary>
    public bool IsAskedBySite { get; init; }

    /// <summary>True where the answer is in the policy's words; else in the site's.</summary>
    public bool IsOfPolicy => IsGiven && !IsAskedBySite;
}
