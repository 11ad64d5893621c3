using PartnerRelations.Http.PartnerCenter.Agreements;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Agreements;

public sealed class AgreementsClientTests
{
    [Fact]
    public async Task All_agreements_are_asked_for_by_a_star()
    {
        var (sent, agreements) = await Exchange.CallAsync(
            """{"items":[{"templateId":"117a77b0-9360-443b-8795-c6dedc750cf9","agreementType":"MicrosoftCustomerAgreement","versionRank":"3"},{"agreementType":"AzureThing"}]}""",
            (IAgreementsClient client, CancellationToken stop) => client.ListAsync(AgreementType.All, stop));

        Uri.UnescapeDataString(sent.PathAndQuery).Should().Be("/v1/agreements?agreementType=*");
        agreements.Items[0].AgreementType.Should().Be(AgreementType.MicrosoftCustomerAgreement);
        agreements.Items[0].VersionRank.Should().Be(3);
        agreements.Items[1].AgreementType.IsKnown.Should().BeFalse();
    }

    [Fact]
    public async Task A_confirmation_sends_its_time_in_UTC()
    {
        var agreed = new DateTimeOffset(2026, 3, 1, 1, 30, 0, TimeSpan.FromHours(2));
        var (sent, _) = await Exchange.CallAsync(
            "{}",
            (IAgreementsClient client, CancellationToken stop) => client.ConfirmAsync(
                CustomerId.Parse("14876998-c0dc-46e6-9d0c-65a57a6c32ec"), new CustomerAgreement { DateAgreed = new(agreed), Type = AgreementType.MicrosoftCustomerAgreement }, stop),
            System.Net.HttpStatusCode.Created);

        sent.Body.Should().Be("""{"dateAgreed":"2026-02-28T23:30:00Z","type":"MicrosoftCustomerAgreement"}""");
    }
}
