using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace IntakeWeb.Texts;

/// <summary>The site's own words in one language. What is asked and told comes from the policy.</summary>
internal sealed class SiteTexts
{
    /// <summary>The language of what has no words in its own.</summary>
    public const string English = "en";

    private const string Prefix = "IntakeWeb.Texts.";

    private readonly FrozenDictionary<string, string> _words;

    public SiteTexts(string language, FrozenDictionary<string, string> words) => (Language, _words) = (language, words);

    /// <summary>The languages that the site comes with.</summary>
    public static FrozenDictionary<string, SiteTexts> Shipped { get; } = Read();

    public string Language { get; }

    /// <summary>True where it is read from right to left.</summary>
    public bool RunsLeft => CultureInfo.GetCultureInfo(Language).TextInfo.IsRightToLeft;

    public IEnumerable<string> Keys => _words.Keys;

    public string this[string key] => _words[key];

    public bool Has(string key) => _words.ContainsKey(key);

    public string Phrase(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The same with other words for some keys.</summary>
    public SiteTexts With(IReadOnlyDictionary<string, string> words) =>
        new(Language, _words.Concat(words).GroupBy(word => word.Key).ToFrozenDictionary(same => same.Key, same => same.Last().Value));

    private static FrozenDictionary<string, SiteTexts> Read()
    {
        Assembly assembly = typeof(SiteTexts).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(name[Prefix.Length..], assembly.GetManifestResourceStream(name)!));
    }

    private static SiteTexts Read(string language, Stream json)
    {
        using (json) return new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToFrozenDictionary());
    }
}
