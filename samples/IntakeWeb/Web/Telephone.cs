namespace IntakeWeb.Web;

/// <summary>A telephone number that a host or a policy gives, as people write it.</summary>
internal static class Telephone
{
    /// <summary>What a link to it leads to: the digits, and a plus.</summary>
    public static string Link(string number) => $"tel:{string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign == '+'))}";
}
