using System.Globalization;
using System.Text.Json;
using Workbench.Work;

namespace Workbench;

/// <summary>The words of the page in one language, from words.json.</summary>
internal sealed class Words
{
    private static readonly Dictionary<string, Dictionary<string, string>> All = Read();

    private readonly Dictionary<string, string> _words;

    private Words(string language) => (Language, _words) = (language, All[language]);

    public static IEnumerable<string> Languages => All.Keys;

    public string Language { get; }

    public string this[string key] => _words.GetValueOrDefault(key) ?? key;

    public bool Has(string key) => _words.ContainsKey(key);

    public static Words In(string language) => new(All.ContainsKey(language) ? language : "en");

    /// <summary>A sentence with values where it has {0} and so on.</summary>
    public string Say(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A count with its noun.</summary>
    public string Counted(string key, long count) => Say(count == 1 ? $"{key}.one" : key, count);

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using Stream resource = typeof(Words).Assembly.GetManifestResourceStream("words.json")!;
        return (Dictionary<string, Dictionary<string, string>>)JsonSerializer.Deserialize(resource, typeof(Dictionary<string, Dictionary<string, string>>), WorkJson.Default)!;
    }
}
