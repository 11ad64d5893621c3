using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Webhooks;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Webhooks;

public sealed class WebhookRegistrationsClientTests
{
    [Fact]
    public async Task A_registration_is_replaced_and_may_ask_for_a_header_of_its_own()
    {
        var (sent, registration) = await Exchange.CallAsync(
            """{"SubscriberId":"e82cac64-dc67-4cd3-849b-78b6127dd57d","WebhookUrl":"https://trey.example/hook","WebhookEvents":["test-created"]}""",
            (IWebhookRegistrationsClient webhooks, CancellationToken stop) => webhooks.UpdateAsync(
                new WebhookRegistration { WebhookUrl = "https://trey.example/hook", WebhookEvents = ["test-created"], SignatureTokenToMsSignatureHeader = true }, stop));

        sent.Method.Should().Be(HttpMethod.Put);
        sent.PathAndQuery.Should().Be("/webhooks/v1/registration");
        sent.Body.ShouldMean("""{"WebhookUrl":"https://trey.example/hook","WebhookEvents":["test-created"],"SignatureTokenToMsSignatureHeader":true}""");
        registration.SubscriberId.Value.Should().Be(Guid.Parse("e82cac64-dc67-4cd3-849b-78b6127dd57d"));
    }

    [Fact]
    public async Task What_came_of_a_test_event_is_told_try_by_try()
    {
        var (sent, validation) = await Exchange.CallAsync(
            """{"correlationId":"04af2aea-d413-42db-824e-f328001484d1","partnerId":"p","status":"completed","callbackUrl":"https://trey.example/hook","results":[{"responseCode":"OK","responseMessage":"","systemError":false,"dateTimeUtc":"2017-12-08T21:39:48.2386997"}]}""",
            (IWebhookRegistrationsClient webhooks, CancellationToken stop) => webhooks.GetValidationAsync("04af2aea-d413-42db-824e-f328001484d1", stop));

        sent.PathAndQuery.Should().Be("/webhooks/v1/registration/validationEvents/04af2aea-d413-42db-824e-f328001484d1");
        validation.Status.Should().Be("completed");
        var result = validation.Results!.Single();
        result.ResponseCode.Should().Be("OK");
        result.SystemError.Should().BeFalse();
        result.DateTimeUtc.Value!.Value.Year.Should().Be(2017);
    }
}
