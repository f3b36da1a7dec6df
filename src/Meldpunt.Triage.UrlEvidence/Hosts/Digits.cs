namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The digits of numbers to base 8, 10 and 16.</summary>
internal static class Digits
{
    /// <summary>The value of an ASCII digit; of any other character, one too high for every base.</summary>
    public static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => int.MaxValue,
    };
}
