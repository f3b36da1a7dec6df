using System.Globalization;

namespace Meldpunt.Triage.Harness;

/// <summary>Reads arguments.</summary>
internal static class Arguments
{
    public static bool IsCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
