using System.Net;
using Meldpunt.Triage.UrlEvidence.Hosts;

namespace Meldpunt.Triage.UrlEvidence.Tests.Hosts;

public sealed class Ipv4SpaceTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")]
    [InlineData("10.0.0.0", "10.255.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")]
    [InlineData("127.0.0.0", "127.255.255.255")]
    [InlineData("169.254.0.0", "169.254.255.255")]
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.0.2.0", "192.0.2.255")]
    [InlineData("192.88.99.0", "192.88.99.255")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("198.18.0.0", "198.19.255.255")]
    [InlineData("198.51.100.0", "198.51.100.255")]
    [InlineData("203.0.113.0", "203.0.113.255")]
    public void A_special_block_of_addresses_is_not_global_and_its_neighbours_are(string first, string last)
    {
        IsGlobal(first).Should().BeFalse();
        IsGlobal(last).Should().BeFalse();
        Ipv4Space.IsGlobal(NumberOf(last) + 1).Should().BeTrue();
        if (first != "0.0.0.0")
            Ipv4Space.IsGlobal(NumberOf(first) - 1).Should().BeTrue();
    }

    [Theory]
    [InlineData("192.0.0.0", false)]
    [InlineData("192.0.0.8", false)]
    [InlineData("192.0.0.9", true)]
    [InlineData("192.0.0.10", true)]
    [InlineData("192.0.0.11", false)]
    [InlineData("192.0.0.255", false)]
    [InlineData("191.255.255.255", true)]
    [InlineData("192.0.1.0", true)]
    [InlineData("192.31.196.1", true)]
    [InlineData("192.52.193.1", true)]
    [InlineData("192.175.48.1", true)]
    [InlineData("223.255.255.255", true)]
    [InlineData("224.0.0.0", false)]
    [InlineData("239.255.255.255", false)]
    [InlineData("240.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    public void Addresses_are_global_or_not_as_the_registry_marks_them(string address, bool isGlobal) =>
        IsGlobal(address).Should().Be(isGlobal);

    private static bool IsGlobal(string address) => Ipv4Space.IsGlobal(NumberOf(address));

    private static uint NumberOf(string address) =>
        IPAddress.Parse(address).GetAddressBytes().Aggregate(0u, (number, part) => (number << 8) | part);
}
