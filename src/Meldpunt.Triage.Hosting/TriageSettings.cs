using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Reads options from a section of a host's configuration. What is unknown or cannot be read is kept with the options, which are
/// refused for it; nothing of it is left out silently, as the binder of the framework does. A setting that is empty is not set.
/// </summary>
internal sealed class TriageSettings
{
    public const string Journal = FileJournalOptions.Section;
    public const string WhenItFails = "WhenItFails";

    private const string Never = "never";
    private const string Forever = "forever";
    private const string Unlimited = "unlimited";

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    private readonly IConfigurationSection _section;
    private readonly List<Fault> _faults;

    private TriageSettings(IConfigurationSection section, List<Fault> faults) => (_section, _faults) = (section, faults);

    // How a value is read, if it can be.
    private delegate bool Reading<T>(string text, out T value);

    /// <summary>Sets what a section says of a policy.</summary>
    public static void Read(IConfigurationSection section, TriageOptions options)
    {
        TriageSettings settings = new(section, options.Unread);
        if (!settings.IsThere()) return;
        settings.Expect(
            "a setting of a policy", nameof(options.Policies), nameof(options.ShadowFile), nameof(options.ReloadInterval), nameof(options.AllowedLosses),
            nameof(options.ClockTolerance), nameof(options.NodeBudget), nameof(options.WhenJournalFails), Journal);
        settings.ReadFiles(options);
        options.ShadowFile = settings.Text(nameof(options.ShadowFile)) ?? options.ShadowFile;
        options.ReloadInterval = settings.Interval(nameof(options.ReloadInterval), Never) ?? options.ReloadInterval;
        options.AllowedLosses = settings.Losses(nameof(options.AllowedLosses)) ?? options.AllowedLosses;
        options.ClockTolerance = settings.Interval(nameof(options.ClockTolerance), Unlimited) ?? options.ClockTolerance;
        options.NodeBudget = settings.Number<int>(nameof(options.NodeBudget), int.TryParse) ?? options.NodeBudget;
        JournalFailure? ofAny = settings.Failure(nameof(options.WhenJournalFails));
        JournalFailure? ofFiles = settings.At(Journal).Failure(WhenItFails);
        if (ofAny is not null && ofFiles is not null) settings.Add(nameof(options.WhenJournalFails), $"is said a second time, by {Journal}:{WhenItFails}; leave this one out");
        options.WhenJournalFails = ofFiles ?? ofAny ?? options.WhenJournalFails;

        if (IsEmpty(section, Journal) && !section.GetSection(Journal).Exists())
        {
            settings.Add(Journal, $"has nothing in it; name its {nameof(FileJournalOptions.Directory)}, {nameof(FileJournalOptions.Retention)} and {WhenItFails}, or leave it out to keep no decisions");
        }

        // A journal that is no object is told by its own options, and not as missing here too.
        if (settings.Text(Journal, isTold: false) is not null) options.WhenJournalFails ??= JournalFailure.FailDecision;
    }

    /// <summary>Sets what a section says of a journal in files.</summary>
    public static void Read(IConfigurationSection section, FileJournalOptions options)
    {
        TriageSettings settings = new(section, options.Unread);
        settings.ExpectParts();
        settings.Expect("a setting of a journal", nameof(options.Directory), nameof(options.Retention), WhenItFails, nameof(options.MaxFileBytes), nameof(options.ClockTolerance));
        options.Directory = settings.Text(nameof(options.Directory)) ?? options.Directory;
        options.Retention = settings.Interval(nameof(options.Retention), Forever) ?? options.Retention;
        options.MaxFileBytes = settings.Number<long>(nameof(options.MaxFileBytes), long.TryParse) ?? options.MaxFileBytes;
        options.ClockTolerance = settings.Interval(nameof(options.ClockTolerance), Unlimited) ?? options.ClockTolerance;
    }

    private void ReadFiles(TriageOptions options)
    {
        TriageSettings files = At(nameof(options.Policies));
        files.ExpectParts("a list, such as [{ \"Path\": \"policies/present.json\" }]");
        if (IsEmpty(_section, nameof(options.Policies))) Add(nameof(options.Policies), "has no file in it; leave it out for the policy that the library ships");
        foreach (IConfigurationSection file in files._section.GetChildren())
        {
            TriageSettings settings = new(file, _faults);
            settings.ExpectParts("an object with a Path, such as { \"Path\": \"policies/present.json\" }");
            settings.Expect("a setting of a policy file", nameof(PolicyFile.Path), nameof(PolicyFile.From));
            string? path = settings.Text(nameof(PolicyFile.Path));
            DateTimeOffset? from = settings.Value<DateTimeOffset>(nameof(PolicyFile.From), TryMoment, "a moment with its distance from UTC, such as 2027-01-01T00:00:00Z or 2027-01-01T00:00:00+01:00");
            if (path is not null) options.AddPolicyFile(path, from);
            else if (string.IsNullOrEmpty(file.Value)) settings.Add(nameof(PolicyFile.Path), "is not set; expected the path of a policy document");
        }
    }

    // An empty section would mean the shipped policy, whatever its name was meant to be.
    private bool IsThere()
    {
        if (_section.Exists()) ExpectParts();
        else _faults.Add(new() { Path = _section.Path, Message = "the configuration has no such section, or nothing is in it; AddTriage() without a section decides by the policy that the library ships" });
        return _section.Exists();
    }

    private void ExpectParts(string expected = "an object with its settings")
    {
        if (!string.IsNullOrEmpty(_section.Value)) _faults.Add(new() { Path = _section.Path, Message = $"is one value; expected {expected}" });
    }

    private static bool IsEmpty(IConfigurationSection section, string key) => section.GetChildren().FirstOrDefault(part => part.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } part
        && string.IsNullOrEmpty(part.Value) && !part.GetChildren().Any();

    private void Expect(string isNot, params string[] keys)
    {
        foreach (IConfigurationSection part in _section.GetChildren())
        {
            if (!keys.Contains(part.Key, StringComparer.OrdinalIgnoreCase)) _faults.Add(new() { Path = part.Path, Message = Messages.Unknown(part.Key, isNot, keys) });
        }
    }

    private string? Text(string key, bool isTold = true)
    {
        TriageSettings at = At(key);
        if (isTold && at._section.GetChildren().Any()) Add(key, "has parts; expected one value");
        return string.IsNullOrEmpty(at._section.Value) ? null : at._section.Value;
    }

    private T? Value<T>(string key, Reading<T> read, string expected)
        where T : struct
    {
        if (Text(key) is not { } text) return null;
        if (read(text, out T value)) return value;
        Add(key, $"{Messages.Quote(text)} cannot be read; expected {expected}");
        return null;
    }

    private T? Number<T>(string key, TryParse<T> parse)
        where T : struct =>
        Value(key, (string text, out T value) => parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value), "a whole number");

    private delegate bool TryParse<T>(string text, NumberStyles style, IFormatProvider provider, out T value);

    private TimeSpan? Interval(string key, string endless) => Value(
        key, (string text, out TimeSpan value) => TryInterval(text, endless, out value), $"days, hours, minutes and seconds such as 365.00:00:00 or 00:00:02, or '{endless}'");

    private JournalFailure? Failure(string key) => Word<JournalFailure>(key, Text(key), "what can happen to a decision that a journal cannot keep");

    private PolicyLosses? Losses(string key) => Text(key) is not { } text ? null : text.Split(',', StringSplitOptions.TrimEntries)
        .Select(word => Word<PolicyLosses>(key, word, "what a version may lose") ?? PolicyLosses.None).Aggregate((one, other) => one | other);

    private T? Word<T>(string key, string? word, string isNot)
        where T : struct, Enum
    {
        if (word is null) return null;
        string[] names = Enum.GetNames<T>();
        if (names.Contains(word, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<T>(word, ignoreCase: true);
        Add(key, Messages.Unknown(word, isNot, names));
        return null;
    }

    private TriageSettings At(string key) => new(_section.GetSection(key), _faults);

    private void Add(string key, string message) => _faults.Add(new() { Path = _section.GetSection(key).Path, Message = message });

    private static bool TryMoment(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool TryInterval(string text, string endless, out TimeSpan value)
    {
        bool isEndless = text.Equals(endless, StringComparison.OrdinalIgnoreCase);
        value = Timeout.InfiniteTimeSpan;
        return isEndless || (!text.StartsWith('-') && text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value));
    }
}
