using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Tests;

public sealed class PartnerSamplesTests
{
    [Fact]
    public void The_same_seed_gives_the_same_values()
    {
        var (one, other) = (new PartnerSamples(7), new PartnerSamples(7));

        one.Tenant().Should().Be(other.Tenant());
        one.ProviderLink(ProviderLinkStatus.Active).Should().Be(other.ProviderLink(ProviderLinkStatus.Active));
        new PartnerSamples(8).Tenant().Should().NotBe(new PartnerSamples(7).Tenant());
    }

    [Fact]
    public void Every_value_is_new_also_on_many_threads()
    {
        var samples = new PartnerSamples();

        var tenants = ParallelEnumerable.Range(0, 1000).Select(_ => samples.Tenant()).ToList();

        tenants.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Record_ids_sort_by_birth()
    {
        var samples = new PartnerSamples();
        var (older, younger) = (samples.RecordId(PartnerSamples.Start), samples.RecordId(PartnerSamples.Start.AddMilliseconds(1)));

        older.CompareTo(younger).Should().BeNegative();
        older.Version.Should().Be(7);
    }

    [Theory]
    [InlineData(ProviderLinkStatus.Invited)]
    [InlineData(ProviderLinkStatus.Active)]
    [InlineData(ProviderLinkStatus.Ended)]
    [InlineData(ProviderLinkStatus.Declined)]
    [InlineData(ProviderLinkStatus.Revoked)]
    [InlineData(ProviderLinkStatus.Superseded)]
    public void A_link_is_made_in_every_status(ProviderLinkStatus status)
    {
        var samples = new PartnerSamples();
        var (provider, reseller) = (samples.Provider(), samples.Reseller());

        var link = samples.ProviderLink(status, provider, reseller);

        link.Status.Should().Be(status);
        link.Provider.Should().Be(provider);
        link.Reseller.Should().Be(status is ProviderLinkStatus.Invited or ProviderLinkStatus.Revoked ? null : reseller);
    }

    [Fact]
    public void Only_an_approved_link_has_a_consent()
    {
        var samples = new PartnerSamples();
        var active = samples.ProviderLink(ProviderLinkStatus.Active);

        samples.Consent(active).LinkId.Should().Be(active.Id);
        samples.Invoking(one => one.Consent(one.ProviderLink(ProviderLinkStatus.Invited))).Should().Throw<ArgumentException>();
        samples.Invoking(one => one.ProviderLink(ProviderLinkStatus.Expired)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
