using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace IntakeWeb.Texts;

/// <summary>The site's own words in one language. What is asked and told comes from the policy.</summary>
internal sealed class SiteTexts
{
    private const string Prefix = "IntakeWeb.Texts.";

    private static readonly Lazy<FrozenDictionary<string, SiteTexts>> All = new(Read);

    private readonly FrozenDictionary<string, string> _words;

    private SiteTexts(string language, FrozenDictionary<string, string> words) => (Language, _words) = (language, words);

    public string Language { get; }

    public IEnumerable<string> Keys => _words.Keys;

    public string this[string key] => _words[key];

    public static SiteTexts Of(string language) => All.Value[language];

    public bool Has(string key) => _words.ContainsKey(key);

    public string Phrase(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

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
