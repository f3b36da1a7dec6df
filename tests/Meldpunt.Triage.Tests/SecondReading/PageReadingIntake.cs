namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>What the page says of closing, and of place and link beside a URL.</summary>
internal static class PageReadingIntake
{
    public static Dictionary<string, string> Close(IReadOnlyDictionary<string, string> given, bool someUrlTextCame)
    {
        Dictionary<string, string> closed = new(given);
        closed.TryAdd("link", someUrlTextCame ? "given" : "none");
        foreach ((string fact, _) in Words.OfItem) closed.TryAdd(fact, Words.Doubt);
        return closed;
    }

    /// <summary>Place and link after the evidence, and whether a contradiction is reported.</summary>
    public static (string? Place, string? Link, bool Contradicted) Rule(string? evidence, string? tells, string? place, string? link)
    {
        if (evidence is null or "unusable") return (place, link, false);
        bool contradicted = link == "none";
        if (evidence == "certain")
        {
            if (place != tells && place is not null and not "in-doubt") contradicted = true;
            return (tells, "given", contradicted);
        }

        if (evidence == "hint") return (place, "given", contradicted);
        if (place is null) return ("public-internet", "given", contradicted);
        if (place is "dark-web" or "device" or "direct-message") return ("in-doubt", "given", true);
        return (place, "given", contradicted);
    }

    /// <summary>What a decision says of a URL, in the order of the page.</summary>
    public static string Written(string evidence, string? tells, bool contradicted, int addresses)
    {
        List<string> parts = [$"\"evidence\":\"{evidence}\""];
        if (tells is not null) parts.Add($"\"place\":\"{tells}\"");
        if (contradicted) parts.Add("\"contradicted\":true");
        if (addresses > 1) parts.Add($"\"addresses\":{addresses}");
        return "{" + string.Join(',', parts) + "}";
    }
}
