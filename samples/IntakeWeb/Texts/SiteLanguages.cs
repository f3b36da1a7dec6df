using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntakeWeb.Texts;

/// <summary>
/// The site's words in every language that it has: those that it comes with, and those of the host's files. A file is called after
/// its language, such as <c>de.json</c>; of a language that the site comes with it may change some words, of another it has all.
/// </summary>
internal sealed partial class SiteLanguages
{
    private const int MostKeys = 5;

    private readonly FrozenDictionary<string, SiteTexts> _all;

    private SiteLanguages(FrozenDictionary<string, SiteTexts> all) => _all = all;

    /// <summary>Reads the host's files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="faults">Receives all that is wrong with them.</param>
    public static SiteLanguages Read(IEnumerable<string> files, ICollection<string> faults)
    {
        Dictionary<string, SiteTexts> all = new(SiteTexts.Shipped, StringComparer.OrdinalIgnoreCase);
        foreach (string file in files)
        {
            string language = Path.GetFileNameWithoutExtension(file);
            try
            {
                CultureInfo.GetCultureInfo(language, predefinedOnly: true);
                Dictionary<string, string> words = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
                foreach (string fault in Faults(words, mayLack: all.ContainsKey(language))) faults.Add($"Intake:TextFiles: {file}: {fault}");
                all[language] = all.TryGetValue(language, out SiteTexts? texts) ? texts.With(words) : new(language, words.ToFrozenDictionary());
            }
            catch (CultureNotFoundException)
            {
                faults.Add($"Intake:TextFiles: {file}: call the file after its language, such as de.json.");
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
            {
                faults.Add($"Intake:TextFiles: {file}: expected a JSON object with a text for each key, as in Texts/en.json. {failure.Message}");
            }
        }

        return new(all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The words in a language, or in the one that it is a kind of; English where there are none.</summary>
    public SiteTexts Of(string language) => _all.GetValueOrDefault(language) ?? _all.GetValueOrDefault(language.Split('-')[0]) ?? _all[SiteTexts.English];

    private static IEnumerable<string> Faults(Dictionary<string, string> words, bool mayLack)
    {
        SiteTexts english = SiteTexts.Shipped[SiteTexts.English];
        string[] unknown = [.. words.Keys.Where(key => !english.Has(key))];
        string[] lacking = mayLack ? [] : [.. english.Keys.Where(key => !words.ContainsKey(key)).Order(StringComparer.Ordinal)];
        string[] other = [.. words.Where(word => english.Has(word.Key) && Places(word.Value) != Places(english[word.Key])).Select(word => word.Key)];
        if (unknown.Length > 0) yield return $"the site has no text {Listed(unknown)}.";
        if (lacking.Length > 0) yield return $"it has no text for {Listed(lacking)}.";
        if (other.Length > 0) yield return $"the places {{0}}, {{1}} are not those of the English text in {Listed(other)}.";
    }

    private static string Listed(string[] keys) =>
        string.Join(", ", keys.Take(MostKeys).Select(key => $"'{key}'")) + (keys.Length > MostKeys ? string.Create(CultureInfo.InvariantCulture, $" and {keys.Length - MostKeys} more") : "");

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
