using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>Somebody of staff who reads what the intake sends and uses its links and forms, without a browser.</summary>
internal static class Analyst
{
    /// <summary>Signs somebody in.</summary>
    /// <param name="host">The intake.</param>
    /// <param name="name">Who it is; null for the developer.</param>
    /// <param name="language">The language of the pages.</param>
    public static async Task<Visitor> SignInAsync(IntakeHost host, string? name = null, string language = "en")
    {
        Visitor visitor = new(new PlainPage(), host.Address, language);
        await SignInAsync(visitor, name);
        return visitor;
    }

    /// <summary>Signs a visitor in.</summary>
    public static async Task SignInAsync(Visitor visitor, string? name = null)
    {
        await visitor.GoAsync("/staff/sign-in");
        if (name is not null) await visitor.Page.Locator("#name").FillAsync(name);
        await visitor.PressAsync("main form .button");
    }

    /// <summary>All that the page says, on one line.</summary>
    public static Task<string> ReadAsync(this Visitor visitor) => visitor.Page.Locator("main").InnerTextAsync();

    public static Task<string> StatusAsync(this Visitor visitor) => visitor.Page.Locator("[role=status]").InnerTextAsync();

    public static Task<string> ErrorAsync(this Visitor visitor) => visitor.Page.Locator(".error-summary p").InnerTextAsync();

    /// <summary>The numbers of the reports in the list.</summary>
    public static async Task<string[]> NumbersAsync(this Visitor visitor) =>
        [.. (await visitor.Page.Locator(".reports tbody th a").AllInnerTextsAsync()).Select(text => text.Replace(" ", "", StringComparison.Ordinal))];

    /// <summary>A number as somebody in a hurry types it.</summary>
    public static string Typed(string number) => string.Concat(number.Select(char.ToLowerInvariant));

    /// <summary>Chooses an outcome and presses a button.</summary>
    public static async Task DoneAsync(this Visitor visitor, string press = "done", string outcome = "removed")
    {
        await visitor.Page.Locator($"#outcome-{outcome}").CheckAsync();
        await visitor.PressAsync($"button[value={press}]");
    }
}
