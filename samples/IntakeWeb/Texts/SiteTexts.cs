using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace IntakeWeb.Texts;

/// <summary>The site's own words in one language. What is asked and told comes from the policy.</summary>
internal sealed class SiteTexts
{
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
        using Stream resource = typeof(SiteTexts).Assembly.GetManifestResourceStream("IntakeWeb.Texts.site-texts.json")!;
        using JsonDocument document = JsonDocument.Parse(resource);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(language => language.Name, language => Of(language));
    }

    private static SiteTexts Of(JsonProperty language) => new(
        language.Name, language.Value.EnumerateObject().ToFrozenDictionary(word => word.Name, word => word.Value.GetString()!));
}
