namespace IntakeWeb;

/// <summary>An organisation that a host names to whoever saw the material or is in it: a setting, for it is nothing of the policy.</summary>
internal sealed class SupportOptions
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is for, by language; in English for a language that has none.</summary>
    public IDictionary<string, string> Text { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its telephone number; null for none.</summary>
    public string? Phone { get; set; }

    /// <summary>Its website; null for none.</summary>
    public Uri? Website { get; set; }

    /// <summary>What it is for, in a language; null where the host does not say.</summary>
    public string? TextIn(string language) => Text.TryGetValue(language, out string? text) || Text.TryGetValue(Texts.SiteTexts.English, out text) ? text : null;
}
